import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,electron,host,renderer,scripts}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // A machine that stalls may cost a test of a process its time limit once.
    retry: process.env.CI ? 1 : 0,
    hookTimeout: 30_000,
    // Tests of whole paths start programs and open files; two cores are common.
    maxWorkers: 2,
  },
});
