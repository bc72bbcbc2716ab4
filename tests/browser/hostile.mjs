// What files that mean no good come to in the browser: how soon each is refused, with which words, and how much memory the
// page takes meanwhile: node tests/browser/hostile.mjs

import { chromium } from "@playwright/test";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { crc32, deflateRawSync, deflateSync } from "node:zlib";

const PORT = 4395;
const FILES = fileURLToPath(new URL("../files", import.meta.url));

/** A ZIP file of these parts; with a size other than its own, a part lies about itself. */
function zip(parts) {
  const bodies = [];
  const entries = [];
  let at = 0;
  for (const [name, content, size = content.length] of parts) {
    const packed = deflateRawSync(content, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(20, 0);
    head.copy(entry, 2);
    entry.writeUInt32LE(at, 38);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02"), entry, Buffer.from(name)]));
    bodies.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, directory, Buffer.from("PK\x05\x06"), end]);
}

const crc = (content) => crc32?.(content) ?? slowCrc(content);

function slowCrc(content) {
  let sum = ~0;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const LINKS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const word = (document) =>
  zip([["[Content_Types].xml", Buffer.from(TYPES)], ["_rels/.rels", Buffer.from(LINKS)], ["word/document.xml", document]]);
const body = (text) => Buffer.from(`<?xml version="1.0"?><w:document ${W}><w:body>${text}</w:body></w:document>`);

/** A PDF file with one stream. */
function pdf(stream, filter) {
  return Buffer.concat([
    Buffer.from(
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n" +
        `4 0 obj<</Length ${stream.length}${filter}>>stream\n`,
    ),
    stream,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
  ]);
}

const whole = readFileSync(path.join(FILES, readdirSync(FILES).find((name) => name.endsWith(".docx"))));
const CASES = {
  "300 MB of nothing.docx": () => Buffer.alloc(300_000_000),
  "300 MB of nothing.txt": () => Buffer.alloc(300_000_000, "a"),
  "truncated.docx": () => whole.subarray(0, whole.length / 2),
  "a picture.docx": () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
  "a bomb of 900 MB.docx": () => word(Buffer.alloc(900_000_000, " ")),
  "a bomb that lies.docx": () =>
    zip([["[Content_Types].xml", Buffer.from(TYPES)], ["_rels/.rels", Buffer.from(LINKS)], ["word/document.xml", Buffer.alloc(400_000_000, " "), 1000]]),
  "10,000 deep.docx": () => word(body("<w:p>".repeat(10_000) + "</w:p>".repeat(10_000))),
  "entities.docx": () =>
    word(Buffer.from(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "http://127.0.0.1:${PORT}/index.html">]><w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`)),
  "encrypted.docx": () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(4096)]),
  "a bomb of 900 MB.pdf": () => pdf(deflateSync(Buffer.alloc(900_000_000, " ")), "/Filter/FlateDecode"),
  "10,000 deep.pdf": () => pdf(Buffer.from("[".repeat(10_000) + "]".repeat(10_000)), ""),
  "encrypted.pdf": () => Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj<</Filter/Unknown/V 9>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R>>\n%%EOF"),
  "noise.odt": () => zip([["mimetype", Buffer.from("application/vnd.oasis.opendocument.text")], ["content.xml", Buffer.from("<office:x")]]),
};

/** The most memory that the page's process has had since it was last asked, in MB. */
function peak(browserPid) {
  let most = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (!line.includes("--type=renderer") || !line.includes(String(browserPid))) continue;
      most = Math.max(most, Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmHWM:\s+(\d+)/)[1]) / 1024);
      writeFileSync(`/proc/${pid}/clear_refs`, "5");
    } catch {
      // It has ended meanwhile.
    }
  }
  return most;
}

const host = spawn("node", [fileURLToPath(new URL("serve.mjs", import.meta.url)), fileURLToPath(new URL("../../dist", import.meta.url)), String(PORT)]);
const folder = await mkdtemp(path.join(tmpdir(), "hostile-"));
const profile = path.join(folder, "profile");
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
  locale: "sv-SE",
  serviceWorkers: "block",
});
let page;
const asked = [];

/** The list of drafts, in a page of its own. */
async function visit() {
  await page?.close();
  page = await context.newPage();
  page.on("request", (request) => asked.push(request.url()));
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      await page.goto(`http://127.0.0.1:${PORT}/`);
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}

/** Opens a file; gives how long it took to be answered, in milliseconds, and the answer. */
async function open(name, bytes) {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Öppna dokument", exact: true }).click();
  const chosen = await chooser;
  const before = asked.length;
  peak(profile);
  const began = performance.now();
  await chosen.setFiles(file);
  const answer = page.getByRole("alert").filter({ hasText: /\S/ }).or(page.getByRole("dialog"));
  await answer.first().waitFor({ timeout: 60_000 });
  const took = performance.now() - began;
  const said = (await answer.first().innerText()).replace(/\s+/g, " ");
  const memory = peak(profile);
  await rm(file);
  return { took, said, memory, requests: asked.slice(before).filter((url) => !/library|documents|\/packs\//.test(url)) };
}

await visit();
await open("first.docx", Buffer.from("PK"));
const resting = peak(profile);
let isWell = true;
for (const [name, make] of Object.entries(CASES)) {
  const bytes = make();
  await visit();
  const { took, said, memory, requests } = await open(name, bytes);
  const more = Math.max(0, memory - resting);
  const isFine = took <= 2000 && more <= 256 && requests.length === 0;
  isWell &&= isFine;
  const figures = `${Math.round(took).toString().padStart(6)} ms  ${Math.round(more).toString().padStart(4)} MB more`;
  console.log(`${isFine ? "ok  " : "FAIL"} ${name.padEnd(24)} ${figures}  ${said.slice(0, 110)}`);
}
await context.close();
host.kill();
await rm(folder, { recursive: true, force: true });
process.exitCode = isWell ? 0 : 1;
