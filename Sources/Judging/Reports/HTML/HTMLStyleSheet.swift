/// How a page looks.
///
/// All colours are properties, so that the page and its pictures change together: dark where the reader's
/// system asks for it, light on paper. Orange and violet stand for too large and too small, which people tell
/// apart who cannot tell red from green.
enum HTMLStyleSheet {
  static let text: StaticString = """
    :root {
      color-scheme: light dark;
      --page: #ffffff; --panel: #f6f7f8; --line: #e1e4e8; --ink: #1b1f24; --faint: #5b6470;
      --good: #14703f; --bad: #b3261e; --caution: #855400;
      --good-tint: #dcf2e4; --bad-tint: #fbe3e0; --caution-tint: #fbefd6;
      --accent: #2457a6; --shade: #24527a; --over: #c4560a; --under: #6a3fa0;
      --curve0: #2457a6; --curve1: #b4520a; --curve2: #6a3fa0; --curve3: #4d5661;
      --hue0: #8a929c; --hue1: #e69f00; --hue2: #56b4e9; --hue3: #009e73; --hue4: #d9c400;
      --hue5: #0072b2; --hue6: #d55e00; --hue7: #cc79a7;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --page: #15181c; --panel: #1d2126; --line: #30363d; --ink: #e4e7eb; --faint: #9aa4b0;
        --good: #62c98f; --bad: #ff8f85; --caution: #e3b04f;
        --good-tint: #17372a; --bad-tint: #44211f; --caution-tint: #3a2e14;
        --accent: #86b4f5; --shade: #7db4e6; --over: #f29a55; --under: #b79af0;
        --curve0: #86b4f5; --curve1: #f29a55; --curve2: #b79af0; --curve3: #aab4c0;
      }
    }

    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--page); color: var(--ink);
      font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      overflow-wrap: break-word;
    }
    main { max-width: 47rem; margin: 0 auto; padding: 3.5rem 1.25rem 5rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 650; margin: 0; text-wrap: balance; }
    h1 { font-size: 2.25rem; letter-spacing: -0.02em; }
    h2 { font-size: 1.35rem; letter-spacing: -0.01em; }
    h3 { font-size: 1.08rem; }
    h4, h5, h6 { font-size: 1rem; }
    p, ul, ol, dl, pre, figure, blockquote { margin: 0; }
    a { color: var(--accent); text-underline-offset: 0.15em; }
    section, details, .note { margin-top: 2.5rem; }
    section > h2 + p, section > h3 + p { margin-top: 0.5rem; }
    details { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 1.5rem; }
    details + details { margin-top: 1rem; }
    summary { cursor: pointer; font-weight: 600; }
    summary:focus-visible, a:focus-visible {
      outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px;
    }
    main > article + article, main > .wide + article {
      margin-top: 4.5rem; padding-top: 3rem; border-top: 2px solid var(--line);
    }
    main > article .verdict { font-size: 1.7rem; }

    pre, code, .file { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
    pre {
      font-size: 0.84rem; line-height: 1.55; white-space: pre-wrap; overflow-wrap: anywhere;
      background: var(--panel); border-radius: 6px; padding: 0.6rem 0.85rem;
      direction: ltr; unicode-bidi: isolate;
    }
    code { font-size: 0.88em; direction: ltr; unicode-bidi: isolate; }
    pre code { font-size: 1em; }
    mark { color: inherit; background: none; border-radius: 3px; padding: 0.05em 0.1em; }
    mark.good { background: var(--good-tint); color: var(--good); font-weight: 600; }
    mark.bad { background: var(--bad-tint); color: var(--bad); font-weight: 600; }

    .good { color: var(--good); }
    .bad { color: var(--bad); }
    .caution { color: var(--caution); }
    .faint, .omission { color: var(--faint); font-size: 0.9rem; }
    .label, dt, th { color: var(--faint); font-size: 0.8rem; font-weight: 500; text-align: left; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .eyebrow {
      display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem;
      color: var(--faint); margin-bottom: 0.6rem; overflow-wrap: anywhere;
    }
    .file { font-size: 0.85rem; line-height: 1.9; }
    .summary { font-size: 1.1rem; color: var(--faint); margin-top: 0.5rem; }
    .badge, .tag { font-size: 0.85rem; font-weight: 600; white-space: nowrap; }
    .tag {
      font-size: 0.75rem; font-weight: 500; color: var(--faint); border: 1px solid var(--line);
      border-radius: 99px; padding: 0.1rem 0.55rem; vertical-align: 0.1em;
    }
    .tag.bad { color: var(--bad); border-color: currentColor; }
    .note { background: var(--panel); border-radius: 6px; padding: 0.85rem 1.1rem; color: var(--ink); }
    .note.caution { background: var(--caution-tint); }
    .note.bad { background: var(--bad-tint); }
    .note p + p { margin-top: 0.4rem; }

    main > p, main > article > p { margin-top: 2rem; }
    .test { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
    section > h2 + .test, section > h3 + .test { border-top: 0; padding-top: 0; margin-top: 1.1rem; }
    .test > * + * { margin-top: 0.9rem; }
    .test > p + p { margin-top: 0.2rem; }
    .rule { border-left: 3px solid var(--accent); padding-left: 0.8rem; }
    .call { max-height: 16rem; overflow-y: auto; }
    .call code { display: block; padding-left: 2ch; text-indent: -2ch; }
    .place > * + *, .output > * + * { margin-top: 0.35rem; }
    .values { display: grid; gap: 0.4rem; }
    .values > div { display: grid; grid-template-columns: 4.6rem minmax(0, 1fr); align-items: baseline; }
    .values dd { margin: 0; }
    .facts { display: grid; gap: 0.35rem; margin-top: 0.9rem; font-size: 0.9rem; }
    .facts > div { display: grid; grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr); gap: 0 1rem; }
    .facts dt { font-size: inherit; }
    .facts dd { margin: 0; overflow-wrap: anywhere; }

    ul.tests { list-style: none; padding: 0; margin-top: 0.8rem; font-size: 0.93rem; }
    ul.tests li {
      display: flex; justify-content: space-between; gap: 1rem; padding: 0.3rem 0;
      overflow-wrap: anywhere;
    }
    ul.tests li + li { border-top: 1px solid var(--line); }
    .figure { color: var(--faint); white-space: nowrap; font-variant-numeric: tabular-nums; }

    .wide { overflow-x: auto; max-width: 100%; }
    table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
    .wide > table { margin: 0.3rem 0; }
    th, td { padding: 0.35rem 1.1rem 0.35rem 0; vertical-align: baseline; text-align: left; }
    th:last-child, td:last-child { padding-right: 0.2rem; }
    tbody tr { border-top: 1px solid var(--line); }
    td.right, th.right { text-align: right; }
    td.center, th.center { text-align: center; }
    .timing, .overview { width: 100%; }
    .timing { white-space: nowrap; }
    .overview td, .overview th { white-space: nowrap; }
    .overview .badge { white-space: normal; }
    .overview td:first-child { white-space: normal; min-width: 7rem; }
    .overview td:nth-child(2) { white-space: normal; min-width: 9rem; overflow-wrap: anywhere; }
    .timing tbody th { color: var(--ink); font-size: inherit; }
    .timing tbody tr:not(.first) { border-top-color: transparent; }
    .timing td.bad { font-weight: 600; }
    .compact td, .compact th { padding: 0.2rem 0.9rem 0.2rem 0; }
    .lines { width: 100%; }
    .lines td { padding: 0.15rem 0.5rem 0.15rem 0; white-space: pre; }
    .lines td.sign { color: var(--bad); width: 1.5rem; }
    .lines tbody tr { border: 0; }
    .lines tbody tr.differs { background: var(--panel); }
    header + .wide { margin-top: 2rem; }

    .diagnostic { margin-top: 1.4rem; }
    .diagnostic.note { margin: 0.6rem 0 0 1.25rem; background: none; padding: 0; }
    .diagnostic > * + * { margin-top: 0.3rem; }
    .message { overflow-wrap: anywhere; }
    .excerpt { white-space: pre; overflow-x: auto; overflow-wrap: normal; }
    .line-number {
      color: var(--faint); border-right: 1px solid var(--line); padding-right: 0.8rem;
      margin-right: 0.8rem; user-select: none;
    }
    .output pre { max-height: 24rem; overflow-y: auto; }

    .prose { margin-top: 1.2rem; }
    .prose > * + *, .question > * + * { margin-top: 0.9rem; }
    .prose > h2, .prose > h3, .prose > h4 { margin-top: 2rem; }
    .prose > :first-child { margin-top: 0; }
    .prose ul, .prose ol, .question ul, .question ol { padding-left: 1.4rem; }
    .prose li + li { margin-top: 0.3rem; }
    .prose td, .prose th { vertical-align: top; }
    .prose .wide table { min-width: 24rem; }
    blockquote { border-left: 3px solid var(--line); padding-left: 1rem; color: var(--faint); }
    hr { border: 0; border-top: 1px solid var(--line); }
    .identifier { font-size: 0.78rem; font-weight: 400; color: var(--faint); white-space: nowrap; }
    .question { border-top: 0; padding-top: 0; margin-top: 1rem; }
    h2 + .question, h3 + .question { margin-top: 1.1rem; }

    .picture { padding: 0.4rem 0; }
    .picture + .picture { margin-top: 1rem; }
    .panels { display: flex; flex-wrap: wrap; gap: 1.1rem 2.2rem; align-items: flex-start; }
    .panel { max-width: 100%; }
    .panel .label { margin-bottom: 0.3rem; }
    .figures { display: flex; flex-wrap: wrap; gap: 1.5rem 2.2rem; margin: 1rem 0; }
    figcaption {
      display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; margin-top: 0.7rem; font-size: 0.8rem;
      color: var(--faint);
    }
    .entry { display: inline-flex; align-items: center; gap: 0.4rem; }
    .drawing { display: block; max-width: 100%; height: auto; overflow: visible; }
    svg text { font: 11px system-ui, "Segoe UI", Roboto, sans-serif; fill: var(--ink); }
    svg .tick, svg .axis-name { font-size: 10px; fill: var(--faint); }
    svg .cell { font-size: 10.5px; font-variant-numeric: tabular-nums; }
    svg .number { font-weight: 600; }
    .plate { fill: var(--page); fill-opacity: 0.6; }
    svg .number.good { fill: var(--good); }
    svg .number.bad { fill: var(--bad); }
    .box { fill: none; stroke: var(--faint); stroke-width: 1; stroke-dasharray: 3 3; }
    .box.kept { fill: var(--shade); fill-opacity: 0.1; stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: none; }
    .box.good { stroke: var(--good); stroke-width: 2; }
    .box.bad { stroke: var(--bad); stroke-width: 2; }
    .box.kept.good { fill: var(--good); }
    .box.kept.bad { fill: var(--bad); }
    .shade { fill: var(--shade); }
    .over { fill: var(--over); }
    .under { fill: var(--under); }
    .other { fill: var(--bad); }
    .sample .over, .sample .under { fill-opacity: 0.5; }
    .same { fill: var(--faint); fill-opacity: 0.07; }
    .strange { fill: none; stroke: var(--under); stroke-width: 1.5; }
    .outline { fill: none; stroke-width: 2; }
    .outline.thin { stroke-width: 1; }
    .outline.good { stroke: var(--good); }
    .outline.bad { stroke: var(--bad); }
    .hue0 { fill: var(--hue0); } .hue1 { fill: var(--hue1); } .hue2 { fill: var(--hue2); }
    .hue3 { fill: var(--hue3); } .hue4 { fill: var(--hue4); } .hue5 { fill: var(--hue5); }
    .hue6 { fill: var(--hue6); } .hue7 { fill: var(--hue7); }
    .hue0, .hue1, .hue2, .hue3, .hue4, .hue5, .hue6, .hue7 { fill-opacity: 0.42; }
    .grid { stroke: var(--line); stroke-width: 1; }
    .axis { stroke: var(--faint); stroke-width: 1; }
    .curve { fill: none; stroke-width: 1.8; stroke-linejoin: round; }
    .mark, .interval { fill: var(--page); stroke-width: 1.6; }
    .interval { fill: none; stroke-width: 1.2; }
    .curve0 { stroke: var(--curve0); } .curve1 { stroke: var(--curve1); }
    .curve2 { stroke: var(--curve2); } .curve3 { stroke: var(--curve3); }
    .curve-good { stroke: var(--good); } .curve-bad { stroke: var(--bad); }
    .curve.curve1, .curve.curve-bad { stroke-dasharray: 5 3; } .curve.curve3 { stroke-dasharray: 2 2; }
    .given { fill: var(--faint); fill-opacity: 0.55; }
    .anchor { fill: none; stroke-width: 2.2; }
    .anchor.good { stroke: var(--good); }
    .anchor.bad { stroke: var(--bad); }
    .bar { fill: var(--shade); fill-opacity: 0.75; }
    .bar.bad { fill: var(--bad); }
    svg .bar-text { font-weight: 600; }
    svg .bar-text.bad { fill: var(--bad); }
    .whisker { fill: none; stroke: var(--ink); stroke-width: 1.2; }
    .limit { stroke: var(--caution); stroke-width: 1.5; stroke-dasharray: 4 3; }

    @media (max-width: 30rem) {
      main { padding: 2rem 1rem 3.5rem; }
      h1 { font-size: 1.75rem; }
      .values > div { grid-template-columns: minmax(0, 1fr); gap: 0.1rem; }
      .facts > div { grid-template-columns: minmax(0, 1fr); }
    }
    @media print {
      main { max-width: none; padding: 0; }
      body { font-size: 10.5pt; }
      details::details-content { content-visibility: visible; display: block; }
      .test, figure, tr { break-inside: avoid; }
      .output pre, .call { max-height: none; }
    }
    """
}
