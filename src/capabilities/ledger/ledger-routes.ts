import type { Route } from '#platform/web/page.ts';
import { actsPage } from './acts-page.ts';

export const ledgerRoutes: readonly Route[] = [{ method: 'GET', path: '/acts', answer: actsPage }];
