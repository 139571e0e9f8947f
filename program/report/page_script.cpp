#include "program/report/page_script.hpp"

#include "pipeline/source/sha256.hpp"

#include <cstdint>
#include <string>

namespace voetnoot::program::report {

const std::string_view page_script = R"script('use strict';
(() => {
  const part = id => document.getElementById(id);
  const data = JSON.parse(part('data').textContent);
  const step = 100;
  let found = [], shown = 0;
  const filled = (words, ...numbers) => words.replace(/\{\}/g, () => numbers.shift());
  const made = (name, text, kind) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };
  const link = (path, text) => {
    const element = made('a', text);
    element.href = (path.startsWith('/') ? '' : './') + path.split('/').map(encodeURIComponent).join('/');
    return element;
  };
  const row = ([name, file, outcome, why, warnings, pictures, suffixes]) => {
    const line = made('tr'), head = made('th'), what = made('td'), files = made('td');
    head.scope = 'row';
    head.append(link(file, name));
    what.append(made('span', data.words[outcome], 'outcome ' + data.outcomes[outcome]), why ? ': ' + why : '');
    for (const suffix of data.suffixes[suffixes]) files.append(link(data.output + '/' + name + suffix, suffix), ' ');
    line.append(head, what, files);
    return line;
  };
  const more = () => {
    const rows = document.createDocumentFragment();
    for (const letter of found.slice(shown, shown + step)) rows.append(row(letter));
    shown = Math.min(shown + step, found.length);
    part('rows').append(rows);
    part('more').hidden = shown === found.length;
    part('count').textContent = filled(data.count[0], found.length, data.letters.length) +
      (shown < found.length ? filled(data.count[1], shown) : '');
  };
  const kinds = {
    all: () => true, open: letter => data.outcomes[letter[2]] !== 'sealed',
    warnings: letter => data.outcomes[letter[2]] === 'sealed' && letter[4] > 0, pictures: letter => letter[5] > 0,
  };
  const find = () => {
    const words = part('words').value.toLowerCase().split(/\s+/).filter(word => word);
    const kind = kinds[part('kind').value] || (letter => data.outcomes[letter[2]] === part('kind').value);
    found = data.letters.filter(letter => kind(letter) && words.every(word =>
      letter[0].toLowerCase().includes(word) || letter[1].toLowerCase().includes(word) ||
      letter[3].toLowerCase().includes(word)));
    shown = 0;
    part('rows').replaceChildren();
    more();
  };
  part('words').addEventListener('input', find);
  part('kind').addEventListener('change', find);
  part('more').addEventListener('click', more);
  part('finder').hidden = false;
  find();
})();
)script";

std::string page_script_source() {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string hex = sha256(page_script);
    std::string text;
    // Three bytes become four digits; a hash of 32 bytes leaves two, and one sign that fills.
    for (std::size_t at = 0; at < hex.size(); at += 6) {
        const std::string group = hex.substr(at, 6);
        const std::size_t bytes = group.size() / 2;
        const auto value =
            static_cast<std::uint32_t>(std::stoul(group, nullptr, 16) << (8 * (3 - bytes)));
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= bytes ? digits[(value >> (18 - 6 * i)) & 63] : '=';
    }
    return "'sha256-" + text + "'";
}

}  // namespace voetnoot::program::report
