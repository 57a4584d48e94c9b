import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.ts';

// The same browser and server, for an edition that has been built: `npm run edition -- PATH`.
export default defineConfig({ ...base, testDir: '.' });
