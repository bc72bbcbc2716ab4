// The names by which a program asks for functions of the script around it: made short on both sides, since they are long
// and like no other text, and what the program does not ask for any more taken out of the script.

/** How wasm-bindgen writes a function for the program into its script. */
const FUNCTION = /^ {8}(\w+): function\(.*?^ {8}\}(?:, arguments\); \})?,\n/gms;

/** The classes that it writes for what Leptos brings for servers. */
const STREAMS =
  /^export class IntoUnderlying\w+ \{\n.*?^\}\nif \(Symbol\.dispose\)[^\n]*\n|^const IntoUnderlying\w+ = .*?;\n/gms;

/** Shortens the names in a program and its script. */
export function shortenImports(program, script) {
  const short = new Map();
  const shortened = rewriteImports(program, (name) => {
    if (!short.has(name)) short.set(name, short.size.toString(36));
    return short.get(name);
  });
  const written = new Set();
  const rest = script
    .replaceAll(FUNCTION, (whole, name) => {
      if (!short.has(name)) return "";
      written.add(name);
      return whole.replace(name, () => JSON.stringify(short.get(name)));
    })
    .replace(/"(\.\/\w[\w-]*_bg\.js)": import0/, (_, module) => {
      written.add(module);
      return `${JSON.stringify(short.get(module))}: import0`;
    });
  // Classes for servers that stream, which shrink.mjs has taken out of the program.
  const kept = rest.replaceAll(STREAMS, "");
  const missing = [...short.keys()].filter((name) => !written.has(name));
  if (missing.length) throw new Error(`the script of the program does not look as it used to: no ${missing.join(", ")}`);
  return { program: shortened, script: kept };
}

/** A program with other names for what it imports. */
function rewriteImports(program, rename) {
  const bytes = Buffer.from(program);
  const sections = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const [size, start] = number(bytes, at + 1);
    const end = start + size;
    sections.push(
      bytes[at] === 2 ? section(2, imports(bytes.subarray(start, end), rename)) : bytes.subarray(at, end),
    );
    at = end;
  }
  return Buffer.concat(sections);
}

function imports(bytes, rename) {
  let [count, at] = number(bytes, 0);
  const parts = [leb(count)];
  for (; count > 0; count -= 1) {
    for (let names = 0; names < 2; names += 1) {
      const [length, start] = number(bytes, at);
      at = start + length;
      const name = Buffer.from(rename(bytes.toString("utf8", start, at)));
      parts.push(leb(name.length), name);
    }
    if (bytes[at] !== 0) throw new Error("the program imports something that is no function");
    const [type, end] = number(bytes, at + 1);
    parts.push(Buffer.of(0), leb(type));
    at = end;
  }
  return Buffer.concat(parts);
}

const section = (id, content) => Buffer.concat([Buffer.of(id), leb(content.length), content]);

/** The number at a place, as WebAssembly writes it, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at];
    at += 1;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

/** A number as WebAssembly writes it. */
function leb(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.of(...bytes, value);
}
