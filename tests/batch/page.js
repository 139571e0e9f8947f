// usage: page.js PAGE DAMAGED DUTCH TOOLS [PICTURES]; see ./page.
const assert = require('assert');
const fs = require('fs');
const path = require('path');
const {pathToFileURL} = require('url');
const {check_looks, looks, violations, with_browser} = require('../support/page_checks.js');
const [page_file, damaged, dutch, tools, pictures] = process.argv.slice(2);

// The script runs under the policy of the page: it finds letters, and links lead to files.
async function finds(page) {
  const rows = () => page.evaluate(() => [...document.querySelectorAll('#rows tr')].map(row => row.textContent));
  const all = await rows();
  assert(all.length > 20, 'the table of letters is empty');
  assert.doesNotMatch(all[0], /sealed/, 'a sealed letter stands before one that is not');
  await page.select('#kind', 'warnings');
  const warned = await rows();
  assert(warned.length > 0 && warned.every(row => /sealed: \d+ warning/.test(row)), 'the filter shows others');
  await page.select('#kind', 'pictures');
  const undrawn = await rows();
  assert(undrawn.length < all.length && undrawn.some(row => row.includes('zonder beeld')), 'the filter hides pictures');
  await page.select('#kind', 'all');
  await page.type('#words', 'VET zond');
  const found = await rows();
  assert(found.length === 0, 'words are joined by or');
  await page.evaluate(() => { document.getElementById('words').value = ''; });
  await page.type('#words', 'vet');
  assert((await rows()).some(row => row.includes('<b>vet')), 'a letter is not found by its name');
  await page.evaluate(() => { document.getElementById('words').value = ''; });
  await page.type('#words', 'beeld');
  const links = await page.evaluate(() => [...document.querySelectorAll('#rows a')].map(link => link.getAttribute('href')));
  assert(links.some(link => link.endsWith('.pdf')) && links.some(link => link.endsWith('.receipt.json')), links.join());
  const files = await page.evaluate(() => [...document.querySelectorAll('#rows a')].map(link => decodeURIComponent(new URL(link.href).pathname)));
  for (const file of files) assert(fs.existsSync(file), `${file}: a link leads nowhere`);
  await page.evaluate(() => { document.getElementById('words').value = ''; });
  await page.type('#words', 'e');
}

// A label does not part from what it is of, where there is room for both: true of each in its row.
async function labels_stay(page) {
  await page.setViewport({width: 1280, height: 900});
  return page.evaluate(() => [...document.querySelectorAll('.fields label')].every(label => {
    const [a, b] = [label, document.getElementById(label.htmlFor)].map(element => element.getBoundingClientRect());
    return a.height > 0 && a.top >= b.top - 2 && a.bottom <= b.bottom + 2 && a.right <= b.left;
  }));
}

with_browser(async browser => {
  await check_looks(browser, page_file, tools, async (page, look) => {
    assert.match(await page.title(), /^\d+ of \d+ letters sealed$/);
    assert.strictEqual(await page.evaluate(() => document.images.length), 0, 'a letter is markup');
    if (pictures) await page.screenshot({path: path.join(pictures, `${look.name}.png`), fullPage: false});
  });
  await check_looks(browser, dutch, tools, async (page, look) => {
    assert.match(await page.title(), /^\d+ van \d+ brieven verzegeld$/);
    if (pictures) await page.screenshot({path: path.join(pictures, `nl ${look.name}.png`), fullPage: false});
  });
  for (const file of [page_file, dutch]) {
    const page = await browser.newPage();
    await page.setBypassCSP(true);
    await page.goto(pathToFileURL(file).href);
    assert(await labels_stay(page), `${file}: a label stands in another row than what it is of`);
    await page.addStyleTag({content: '.fields > span { flex-wrap: wrap; } .fields label { width: 100%; }'});
    assert(!await labels_stay(page), 'a label that is parted from its field passes');
    await page.close();
  }
  const page = await browser.newPage();
  await page.goto(pathToFileURL(page_file).href);
  await finds(page);
  const places = 'a, summary, input, select, button:not([hidden])';
  const wanted = await page.evaluate(places => document.querySelectorAll(places).length -
    document.querySelectorAll('details:not([open]) > :not(summary) a').length, places);
  const reached = new Set();
  for (let i = 0; i < wanted + 5; ++i) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(places => {
      const all = [...document.querySelectorAll(places)];
      return all.indexOf(document.activeElement);
    }, places));
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
