import { setupServer } from 'msw/node';

/** Stands at the edge of the network; each test says what its services answer. */
export const server = setupServer();
