// A browser whose process is killed (SIGKILL) while somebody writes, again and again:
// node tests/browser/killed.mjs [TIMES]. Tells how many saves that the app had acknowledged were lost.

import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { serve } from "./serve.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** A Chromium of our own, that can be killed as a whole. */
export class Browser {
  constructor(profile) {
    this.profile = profile;
  }

  async start() {
    const port = path.join(this.profile, "DevToolsActivePort");
    rmSync(port, { force: true });
    const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0"];
    const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=sv-SE"];
    this.process = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", [...args, ...quiet, `--user-data-dir=${this.profile}`, "about:blank"], {
      detached: true,
      stdio: "ignore",
    });
    for (let tries = 0; tries < 300; tries += 1) {
      await pause(50);
      try {
        const [number] = readFileSync(port, "utf8").split("\n");
        this.connection = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
        [this.context] = this.connection.contexts();
        return;
      } catch {
        // Not yet.
      }
    }
    throw new Error("the browser did not start");
  }

  /** Kills every process of it, at once. */
  async kill() {
    const gone = new Promise((resolve) => this.process.once("exit", resolve));
    process.kill(-this.process.pid, "SIGKILL");
    await gone;
    await this.connection?.close().catch(() => {});
  }
}

/** Writes until the browser is killed; gives back what the app had said to be saved last. */
export async function writeAndDie(browser, url, round, milliseconds) {
  const page = await browser.context.newPage();
  await page.goto(url);
  const saved = [];
  const title = page.getByRole("main").getByLabel("Titel", { exact: true });
  await title.waitFor();
  const found = await title.inputValue();
  const killed = pause(milliseconds).then(() => browser.kill());
  try {
    for (let number = 0; ; number += 1) {
      const text = `${round}.${number}`;
      await title.fill(text);
      await page.locator("[data-save=saved]").waitFor();
      saved.push(text);
      await pause(number % 3 ? 30 : 400);
    }
  } catch {
    // It is dead.
  }
  await killed;
  return { found, saved: saved.at(-1), count: saved.length };
}

async function main(times) {
  const profile = mkdtempSync(path.join(os.tmpdir(), "uppdragskollen-"));
  const server = await serve(DIST, 0);
  const base = `http://127.0.0.1:${server.address().port}/`;
  let browser = new Browser(profile);
  await browser.start();
  const page = await browser.context.newPage();
  await page.goto(base);
  await page.getByRole("button", { name: "Nytt utkast", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Skapa utkast" }).click();
  await page.getByRole("main").getByLabel("Titel", { exact: true }).fill("-1.0");
  await page.locator("[data-save=saved]").waitFor();
  const url = page.url();
  await pause(Number(process.env.SETTLE ?? 0));
  await browser.kill();
  let last = "-1.0";
  let lost = 0;
  for (let round = 0; round < times; round += 1) {
    browser = new Browser(profile);
    await browser.start();
    const began = Date.now();
    const { found, saved, count } = await writeAndDie(browser, url, round, 1_500 + Math.random() * 3_000).catch((error) => ({ found: `(${error.message.split("\n")[0]})`, saved: last, count: 0 }));
    const is = (text) => text.split(".").map(Number);
    const [a, b] = [is(found), is(last)];
    const older = !(a[0] > b[0] || (a[0] === b[0] && a[1] >= b[1]));
    if (older) lost += 1;
    console.log(`round ${round}: found ${found}, acknowledged ${last}${older ? "  LOST" : ""}; ${count} saves in ${Date.now() - began} ms`);
    last = saved ?? found;
    if (!browser.process.killed && browser.process.exitCode === null && browser.process.signalCode === null) await browser.kill().catch(() => {});
  }
  console.log(`${lost} of ${times} times something acknowledged was lost`);
  server.close();
  rmSync(profile, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(Number(process.argv[2] ?? 50));
