// usage: page.js PAGE DAMAGED TOOLS [PICTURES]; see ./page.
const assert = require('assert');
const path = require('path');
const {pathToFileURL} = require('url');
const puppeteer = require('puppeteer-core');
const [page_file, damaged, tools, pictures] = process.argv.slice(2);
const axe = path.join(tools, 'node_modules/axe-core/axe.min.js');

const looks = [
  {name: 'light', width: 1100, scheme: 'light'},
  {name: 'dark', width: 1100, scheme: 'dark'},
  {name: 'telephone', width: 360, scheme: 'light'},
];

async function violations(browser, file, look) {
  const page = await browser.newPage();
  const asked = [];
  page.on('request', request => asked.push(request.url()));
  await page.setBypassCSP(true);  // the page forbids all scripts, axe-core too
  await page.setViewport({width: look.width, height: 900});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: look.scheme}]);
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
  await page.addScriptTag({path: axe});
  const result = await page.evaluate(async () => await window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
  return {page, asked, violations: result.violations.map(found => `${found.id}: ${found.nodes[0].html}`)};
}

async function main() {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage']});
  try {
    for (const look of looks) {
      const {page, asked, violations: found} = await violations(browser, page_file, look);
      assert.deepStrictEqual(found, [], look.name);
      assert.deepStrictEqual(asked.filter(url => !url.endsWith('page.html')), [], 'the page asks for other files');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      assert(!wide, `${look.name}: it must be scrolled sideways`);
      assert.match(await page.title(), /^\d+ of \d+ letters sealed$/);
      assert.strictEqual(await page.evaluate(() => document.images.length), 0, 'a letter is markup');
      if (pictures) await page.screenshot({path: path.join(pictures, `${look.name}.png`), fullPage: false});
      await page.close();
    }
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
    const broken = await violations(browser, damaged, looks[0]);
    assert(broken.violations.length > 0, 'a damaged page passes');
    console.log(`no violations in ${looks.length} looks, ${wanted} places reached by keyboard; the damaged page has ` +
      `${broken.violations.length}`);
  } finally {
    await browser.close();
  }
}

main().catch(error => { console.error(error.message); process.exit(1); });
