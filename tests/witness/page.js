// usage: page.js PAGE DAMAGED TOOLS [PICTURES]; see ./page.
const assert = require('assert');
const path = require('path');
const {pathToFileURL} = require('url');
const {check_looks, looks, violations, with_browser} = require('../support/page_checks.js');
const [page_file, damaged, tools, pictures] = process.argv.slice(2);

with_browser(async browser => {
  await check_looks(browser, page_file, tools, async (page, look) => {
    assert.match(await page.title(), /^kustwacht\.pdf and brief\.md$/);
    assert.strictEqual(await page.evaluate(() => document.scripts.length), 1, 'a letter is markup');  // axe-core
    if (pictures) await page.screenshot({path: path.join(pictures, `${look.name}.png`)});
  });
  const page = await browser.newPage();
  await page.goto(pathToFileURL(page_file).href);
  const links = await page.evaluate(() => [...document.querySelectorAll('main a')].map(a => a.getAttribute('href')));
  assert(links.length >= 3, 'no differences');
  for (const link of links)
    assert(await page.evaluate(id => document.querySelector(id) !== null, link), `${link} leads nowhere`);
  assert(await page.evaluate(() => document.querySelectorAll('svg text').length > 50), 'no page is drawn');
  const reached = new Set();
  for (let i = 0; i < links.length + 10; ++i) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => [...document.querySelectorAll('main a')].indexOf(document.activeElement)));
  }
  reached.delete(-1);
  assert.strictEqual(reached.size, links.length, 'not everything is reached by keyboard');
  const {violations: found} = await violations(browser, damaged, looks[0], tools);
  assert(found.length >= 1, 'the damaged page passes');
  console.log(`${links.length} links, no violation; ${found.length} in the damaged page`);
}).catch(error => {
  console.error(error.message);
  process.exit(1);
});
