// usage: page.js PAGE DAMAGED TOOLS [PICTURES]; see ./page.
const assert = require('assert');
const path = require('path');
const {pathToFileURL} = require('url');
const {check_looks, looks, violations, with_browser} = require('../support/page_checks.js');
const [page_file, damaged, tools, pictures] = process.argv.slice(2);

with_browser(async browser => {
  await check_looks(browser, page_file, tools, async (page, look) => {
    assert.match(await page.title(), /^\d+ of \d+ letters sealed$/);
    assert.strictEqual(await page.evaluate(() => document.images.length), 0, 'a letter is markup');
    if (pictures) await page.screenshot({path: path.join(pictures, `${look.name}.png`), fullPage: false});
  });
  const page = await browser.newPage();
  await page.goto(pathToFileURL(page_file).href);
  const wanted = await page.evaluate(() => document.querySelectorAll('a, summary').length -
    document.querySelectorAll('details:not([open]) > :not(summary) a').length);
  const reached = new Set();
  for (let i = 0; i < wanted + 5; ++i) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => {
      const all = [...document.querySelectorAll('a, summary')];
      return all.indexOf(document.activeElement);
    }));
  }
  reached.delete(-1);
  assert.strictEqual(reached.size, wanted, 'not everything is reached by keyboard');
  await page.evaluate(() => document.querySelector('summary').focus());
  await page.keyboard.press('Enter');
  assert(await page.evaluate(() => document.querySelector('details').open), 'Enter opens no letter');
  const broken = await violations(browser, damaged, looks[0], tools);
  assert(broken.violations.length > 0, 'a damaged page passes');
  console.log(`no violations in ${looks.length} looks, ${wanted} places reached by keyboard; the damaged page has ` +
    `${broken.violations.length}`);
}).catch(error => {
  console.error(error.message);
  process.exit(1);
});
