import { defineConfig } from '@playwright/test';
import { chromiumPath } from './e2e/browser.ts';

// The app as it is built (`npm run build`), each test with a loopback host and a library of its own.
export default defineConfig({
  // A shared machine can stall for seconds; what fails twice is a fault, what passes then is reported as flaky.
  retries: process.env.CI ? 2 : 0,
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // Two cores are common, and each test already runs a host, an engine and a browser.
  workers: 1,
  forbidOnly: true,
  reporter: 'line',
  use: {
    launchOptions: { executablePath: chromiumPath() },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 720 },
    // No trace: its script is put into every frame, and the sandboxed one of the preview rightly reports it. It also slows typing down.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
