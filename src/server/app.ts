/**
 * The server, composed: who may ask, how much may be sent, what can be asked. Its type is the API, from which a client is
 * made: `hc<Api>('/')`.
 *
 * The order of what stands before the routes is the order in which a request is refused: a foreign host or origin, a
 * missing token, a body too large or of another type.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { cacheAnswers } from './answer-cache.js';
import type { Desk } from './desk.js';
import { type GuardOptions, guardHosts, guardToken, takeToken } from './guard.js';
import { describeApi } from './openapi.js';
import { apiPage, homePage, STYLE_HASH } from './pages.js';
import { answerError, answerProblem } from './problems.js';
import { commitmentRoutes } from './routes/commitments.js';
import { eventRoutes } from './routes/events.js';
import { exportRoutes } from './routes/exports.js';
import { judgementRoutes } from './routes/judgements.js';
import { meetingRoutes } from './routes/meetings.js';
import { partyRoutes } from './routes/parties.js';
import { positionRoutes } from './routes/positions.js';
import { recordRoutes } from './routes/records.js';
import { reportRoutes } from './routes/reports.js';
import { reviewRoutes } from './routes/review.js';
import { statementRoutes } from './routes/statements.js';
import { todayRoutes } from './routes/today.js';

export interface AppOptions extends GuardOptions {
  readonly desk: Desk;
  /** Of this program. */
  readonly version: string;
}

export type Api = ReturnType<typeof createRoutes>;

export function createApp(options: AppOptions): OpenAPIHono {
  const { desk, version } = options;
  const app = new OpenAPIHono();
  app.use(setHeaders);
  app.use(guardHosts(options));
  app.use(
    '/api/*',
    guardToken(options),
    noStore,
    tellUnchanged,
    limitBody(BODY_BYTES, REPORT_BYTES),
    readableType,
    cacheAnswers(desk),
  );
  const routes = createRoutes(desk);
  const described = describeApi(routes as unknown as OpenAPIHono, version);
  app.get('/', takeToken(options), (c) => c.html(homePage()));
  app.get('/api', (c) => c.html(apiPage(described)));
  app.get('/api/openapi.json', (c) => c.json(described));
  app.route('/', routes as unknown as OpenAPIHono);
  app.onError(answerError);
  app.notFound(() => answerProblem('not-found', 'there is nothing at this address; GET /api lists what there is'));
  return app;
}

const createRoutes = (desk: Desk) =>
  new OpenAPIHono()
    .route('/api', todayRoutes(desk))
    .route('/api', meetingRoutes(desk))
    .route('/api', positionRoutes(desk))
    .route('/api', commitmentRoutes(desk))
    .route('/api', statementRoutes(desk))
    .route('/api', partyRoutes(desk))
    .route('/api', reportRoutes(desk))
    .route('/api', reviewRoutes(desk))
    .route('/api', judgementRoutes(desk))
    .route('/api', recordRoutes(desk))
    .route('/api', exportRoutes(desk))
    .route('/api', eventRoutes(desk));

/** Nothing of a page may be run, framed, or fetched from elsewhere. */
const setHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'", STYLE_HASH],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xContentTypeOptions: 'nosniff',
  xFrameOptions: 'DENY',
  // It is served to this machine without TLS; a browser that insisted on it could not come back.
  strictTransportSecurity: false,
});

/** Kept by the browser, and asked about each time: no other person of this machine may find it in a shared cache. */
const noStore: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-cache');
};

/** What has a tag need not be sent twice. What has none is no fixed thing: of a stream it would be waited for the end. */
const tellUnchanged: MiddlewareHandler = (c, next) => (c.req.path === '/api/events' ? next() : unchanged(c, next));
const unchanged = etag();

const BODY_BYTES = 256 * 1024;
/** As large as a file may be for the command line, and a little for what is around it. */
const REPORT_BYTES = 21 * 2 ** 20;

function limitBody(most: number, mostOfReports: number): MiddlewareHandler {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () =>
        answerProblem(
          'too-large',
          `at most ${Math.floor(maxSize / 1024)} kB are taken at once: send it in pieces, or use "readout add"`,
        ),
    });
  const [usual, reports] = [limit(most), limit(mostOfReports)];
  return (c, next) => (/^\/api\/reports(\/file)?$/.test(c.req.path) ? reports(c, next) : usual(c, next));
}

const readableType: MiddlewareHandler = async (c, next) => {
  const hasBody = Number(c.req.header('content-length') ?? 0) > 0 || c.req.header('transfer-encoding') !== undefined;
  const type = c.req.header('content-type') ?? '';
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || (!hasBody && type === '')) return next();
  const wanted = c.req.path === '/api/reports/file' ? 'multipart/form-data' : 'application/json';
  if (type.split(';', 1)[0]?.trim().toLowerCase() === wanted) return next();
  return answerProblem('wrong-type', `send this as ${wanted}`);
};
