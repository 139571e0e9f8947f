"""Where the time of a letter goes, beside Typst's: an SVG of bars with its numbers."""

COLOURS = {"ingest": "#4c78a8", "normalize": "#72b7b2", "emit": "#f2a541", "verify": "#c8553d", "seal": "#6b5b95"}


def picture(stages, typst):
    total = sum(stages.values())
    longest = max(total, typst or 0)
    scale = 560 / longest
    parts, x, legend, at = [], 120.0, [], 120
    for stage, value in stages.items():
        parts.append(f'<rect x="{x:.1f}" y="40" width="{value * scale:.1f}" height="34" fill="{COLOURS.get(stage, "#888")}"/>')
        label = f"{stage} {value:.1f} ms"
        legend.append(f'<rect x="{at}" y="152" width="12" height="12" fill="{COLOURS.get(stage, "#888")}"/>'
                      f'<text x="{at + 17}" y="163">{label}</text>')
        at += 29 + 7 * len(label)
        x += value * scale
    parts.append(f'<text x="10" y="62">voetnoot</text><text x="120" y="32">{total:.1f} ms: three outputs, each read back, sealed</text>')
    if typst:
        parts.append(f'<rect x="120" y="106" width="{typst * scale:.1f}" height="26" fill="#9aa5b1"/><text x="10" y="124">Typst</text>'
                     f'<text x="120" y="100">{typst:.1f} ms: PDF alone, warm</text>')
    return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 180" role="img" font-family="sans-serif" font-size="13">'
            '<title>Processor time of a letter, by stage, beside Typst</title><rect width="760" height="180" fill="#fff"/>'
            + "".join(parts + legend) + "</svg>\n")
