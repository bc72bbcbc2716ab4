// The least that must hold: the app starts, without a complaint, and asks nobody but its own host for anything.

import { expect, test } from "@playwright/test";

test("the page opens without an error and without a foreign request", async ({ page, baseURL }) => {
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (!response.ok()) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== baseURL && protocol !== "data:") complaints.push(`foreign: ${request.url()}`);
  });

  await page.goto("/");
  await expect(page.getByRole("main")).toBeVisible();
  await page.waitForLoadState("networkidle");

  expect(complaints).toEqual([]);
});
