import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,electron,host,renderer,scripts}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // Tests of whole paths start programs and open files; two cores are common.
    maxWorkers: 2,
  },
});
