// The browser tests, against the release in dist/. `cargo xtask test browser` builds it and finds a Chromium.

import { defineConfig } from "@playwright/test";
import process from "node:process";
import { fileURLToPath } from "node:url";

const port = Number(process.env.BROWSER_TEST_PORT ?? 4173);
const baseURL = `http://127.0.0.1:${port}`;
const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  testDir: ".",
  outputDir: `${root}/test-results`,
  fullyParallel: true,
  workers: 2,
  // A test that passes only sometimes is a fault to be found, not to be tried again.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL,
    browserName: "chromium",
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    trace: "off",
    // What a service worker answers no test can intercept; offline.spec.mjs is about it.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `node tests/browser/serve.mjs dist ${port}`,
    cwd: root,
    url: baseURL,
    reuseExistingServer: false,
  },
});
