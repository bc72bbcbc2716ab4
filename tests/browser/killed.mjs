// A browser whose processes are killed (SIGKILL) while somebody writes, again and again. By itself it does so fifty times, and
// tells how often something was lost that the app had said to be saved: node tests/browser/killed.mjs [TIMES]

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
class Browser {
  constructor(profile) {
    this.profile = profile;
  }

  async start() {
    const port = path.join(this.profile, "DevToolsActivePort");
    rmSync(port, { force: true });
    const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0"];
    const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=sv-SE"];
    const command = [...args, ...quiet, `--user-data-dir=${this.profile}`, "about:blank"];
    // In a group of their own, so that all of its processes can be killed at once.
    this.process = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", command, { detached: true, stdio: "ignore" });
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
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = new Promise((resolve) => this.process.once("exit", resolve));
    process.kill(-this.process.pid, "SIGKILL");
    await gone;
    await this.connection?.close().catch(() => {});
  }
}

/** Writes until the browser is killed; gives what it found, and what the app had said to be saved last. */
async function writeAndDie(browser, url, round, milliseconds) {
  const page = await browser.context.newPage();
  await page.goto(url);
  const title = page.getByRole("main").getByLabel("Titel", { exact: true });
  await title.waitFor();
  const found = await title.inputValue();
  let saved;
  const killed = pause(milliseconds).then(() => browser.kill());
  try {
    for (let number = 0; ; number += 1) {
      const text = `${round}.${number}`;
      await title.fill(text);
      await page.locator("[data-save=saved]").waitFor();
      saved = text;
      await pause(number % 3 ? 30 : 400);
    }
  } catch {
    // It is dead.
  }
  await killed;
  return { found, saved };
}

/** Whether one of these texts was written before another. */
function isOlder(one, other) {
  const [a, b] = [one, other].map((text) => text.split(".").map(Number));
  return a[0] !== b[0] ? a[0] < b[0] : a[1] < b[1];
}

/** Kills a browser so many times; tells each, and gives the times in which something acknowledged was lost. */
export async function killAgainAndAgain(times, tell) {
  const profile = mkdtempSync(path.join(os.tmpdir(), "uppdragskollen-"));
  const server = await serve(DIST, 0);
  let browser = new Browser(profile);
  try {
    await browser.start();
    const page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.getByRole("button", { name: "Nytt utkast", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Skapa utkast" }).click();
    let last = "0.0";
    await page.getByRole("main").getByLabel("Titel", { exact: true }).fill(last);
    await page.locator("[data-save=saved]").waitFor();
    const url = page.url();
    await browser.kill();
    const lost = [];
    for (let round = 1; round <= times; round += 1) {
      browser = new Browser(profile);
      await browser.start();
      const { found, saved } = await writeAndDie(browser, url, round, 800 + Math.random() * 3_000);
      if (isOlder(found, last)) lost.push({ acknowledged: last, found });
      tell(`killed ${round} times: ${last} was acknowledged, ${found} was there`);
      last = saved ?? found;
    }
    return lost;
  } finally {
    await browser.kill();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const times = Number(process.argv[2] ?? 50);
  const lost = await killAgainAndAgain(times, console.log);
  console.log(`${lost.length} of ${times} times something acknowledged was lost.`);
  process.exitCode = lost.length ? 1 : 0;
}
