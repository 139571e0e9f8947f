// What every page that the program writes is held to, in a real Chromium: no violation that axe-core finds, in
// light, dark and on a telephone; no other file is asked for; nothing is scrolled sideways.
const assert = require('assert');
const path = require('path');
const {pathToFileURL} = require('url');
const puppeteer = require('puppeteer-core');

const looks = [
  {name: 'light', width: 1100, scheme: 'light'},
  {name: 'dark', width: 1100, scheme: 'dark'},
  {name: 'telephone', width: 360, scheme: 'light'},
];

async function with_browser(use) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage']});
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

async function violations(browser, file, look, tools) {
  const page = await browser.newPage();
  const asked = [];
  page.on('request', request => asked.push(request.url()));
  await page.setBypassCSP(true);  // the page forbids all scripts, axe-core too
  await page.setViewport({width: look.width, height: 900});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: look.scheme}]);
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
  await page.addScriptTag({path: path.join(tools, 'node_modules/axe-core/axe.min.js')});
  const result = await page.evaluate(async () => await window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
  return {page, asked, violations: result.violations.map(found => `${found.id}: ${found.nodes[0].html}`)};
}

// Calls `look_closer` with each page and its look.
async function check_looks(browser, file, tools, look_closer) {
  for (const look of looks) {
    const {page, asked, violations: found} = await violations(browser, file, look, tools);
    assert.deepStrictEqual(found, [], look.name);
    assert.deepStrictEqual(asked.filter(url => !url.endsWith('page.html')), [], 'the page asks for other files');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    assert(!wide, `${look.name}: it must be scrolled sideways`);
    await look_closer(page, look);
    await page.close();
  }
}

module.exports = {check_looks, looks, violations, with_browser};
