// Takes out of a style sheet what nothing in the app can ever look like: Designsystemet's sheets have rules for much that
// is not used here.

/** What stands between parentheses, with others in it. */
const PARENTHESES = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;

/** What a selector tells of with others among which to choose. */
const CHOICE = new RegExp(`:(not|is|where|has)(${PARENTHESES})`, "g");

/** A class of Designsystemet, an attribute or what its value must be, and a state that only a program can put a control in. */
const NAMED = /\.(ds-[\w-]+|\\:[\w-]+)|\[([\w-]+)(?:="?([\w-]+))?|:(indeterminate)/g;

/** A value with a name of its own. */
const VALUE = new RegExp(String.raw`(?<=[{;])(--[\w-]+):(?:[^;{}"()]|"[^"]*"|${PARENTHESES})*(?:;|(?=\}))`, "g");

/**
 * A minified style sheet without what looks for classes of Designsystemet, attributes or values that nothing in `texts`
 * names, and without the values that no rule asks for any more, neither here nor in the sheets that `besides` are.
 */
export function withoutUnused(css, texts, besides) {
  const isNamed = (name) => texts.some((text) => text.includes(name.replace("\\", "")));
  const isAlive = (selector) =>
    [...selector.matchAll(NAMED)].every(([, ...names]) => names.filter(Boolean).every(isNamed));
  let kept = rules(css, isAlive);
  for (let before = ""; before !== kept; ) {
    before = kept;
    const asked = new Set([...`${kept}${besides}`.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
    kept = kept.replaceAll(VALUE, (whole, name) => (asked.has(name) ? whole : ""));
  }
  return kept;
}

/** Sheets whose named values have short names, the same in all: what nobody but them asks for needs no long ones. */
export function withShortNames(sheets) {
  const uses = new Map();
  for (const [name] of sheets.join("").matchAll(NAME)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const byUse = [...uses.keys()].sort((one, other) => uses.get(other) - uses.get(one));
  const short = new Map(byUse.map((name, place) => [name, `--${place.toString(36)}`]));
  return sheets.map((sheet) => sheet.replaceAll(NAME, (name) => short.get(name)));
}

/** The name of such a value; not the two hyphens of a class's variant. */
const NAME = /(?<![\w-])--[a-z][\w-]*/g;

/** The rules of a sheet, each with those of its selectors that are alive, and none that is empty. */
function rules(css, isAlive) {
  let kept = "";
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf("{", at);
    const end = css.indexOf(";", at);
    if (open < 0) return kept + css.slice(at);
    // A statement or a declaration.
    if (end >= 0 && end < open && !css.slice(at, end).includes("(")) {
      kept += css.slice(at, end + 1);
      at = end + 1;
      continue;
    }
    const close = closing(css, open);
    const head = css.slice(at, open);
    const within = css.slice(open + 1, close);
    const selectors = head.startsWith("@") ? [head] : living(head, isAlive);
    const body = /^@(layer|media|supports|container)/.test(head) ? rules(within, isAlive) : within;
    if (selectors.length && body) kept += `${selectors.join(",")}{${body}}`;
    at = close + 1;
  }
  return kept;
}

/** The selectors of a list that something can look like, without the choices in them that nothing can. */
function living(list, isAlive) {
  return split(list).flatMap((selector) => {
    let isDead = false;
    const choices = [];
    const rest = selector.replaceAll(CHOICE, (_, kind, within) => {
      const left = living(within.slice(1, -1), isAlive);
      if (!left.length && kind === "not") return "";
      isDead ||= !left.length;
      choices.push(`:${kind}(${left.join(",")})`);
      return CHOSEN;
    });
    if (isDead || !isAlive(rest)) return [];
    return [rest.replaceAll(CHOSEN, () => choices.shift())];
  });
}

/** The place of a choice in a selector that is looked through. */
const CHOSEN = "\0";

/** Where a brace closes. Strings in style sheets hold none here. */
function closing(css, open) {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === "{") depth += 1;
    else if (css[at] === "}" && (depth -= 1) === 0) return at;
  }
  throw new Error("a brace in the style sheet does not close");
}

/** Selectors between commas. */
function split(head) {
  const parts = [""];
  let depth = 0;
  for (const letter of head) {
    if (letter === "(" || letter === "[") depth += 1;
    if (letter === ")" || letter === "]") depth -= 1;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
