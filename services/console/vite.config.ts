import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const gateway = process.env.PACELINE_GATEWAY ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: process.env.PACELINE_OUT ?? 'dist',
    emptyOutDir: true,
    // The policy of the gateway allows no inline script and no data: font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            {
              name: 'interface',
              test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-|dayjs|react|react-dom|scheduler)/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': gateway, '/login': gateway, '/logout': gateway, '/session': gateway },
  },
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'rules', include: ['src/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          environmentOptions: { jsdom: { url: 'http://localhost:8080' } },
          setupFiles: ['src/testing/setup.ts'],
          testTimeout: 180_000,
        },
      },
    ],
  },
});
