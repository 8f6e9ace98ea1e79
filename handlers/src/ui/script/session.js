// The session of a person who signed in. The page talks to Amazon Cognito itself, so no function
// of this API ever has a password.

const LOGIN = (() => {
  const found = document.querySelector('meta[name="login"]');
  return { kind: found?.content || 'open', ...found?.dataset };
})();
const HAS_USERS = LOGIN.kind === 'writes' || LOGIN.kind === 'all';
const PASSWORD_CHARS_MIN = 15;
// Before it expires, so that a request that takes long does not arrive too late.
const RENEW_BEFORE_MS = 60_000;
const BUSY_ERRORS = ['TooManyRequestsException', 'ThrottlingException', 'InternalErrorException'];
// After another error, a renewal may succeed later.
const ENDING_ERRORS = [
  'NotAuthorizedException', 'UserNotFoundException', 'UserNotConfirmedException',
  'PasswordResetRequiredException', 'ResourceNotFoundException', 'InvalidParameterException',
];
const SERVICE_BUSY = 'The sign-in service is busy. Try again in a moment.';

// In the storage of this tab, which outlives a reload: only what renews the session, and the
// address to show. With the client in the key, since stacks of a local cloud share an origin.
const stored = {
  key: `session ${LOGIN.client}`,
  read() {
    try { return readJson(sessionStorage.getItem(this.key)); } catch { return null; }
  },
  // Where storage is not allowed, the session ends with the page.
  write({ refresh, email }) {
    try { sessionStorage.setItem(this.key, JSON.stringify({ refresh, email })); } catch { /* see above */ }
  },
  remove() {
    try { sessionStorage.removeItem(this.key); } catch { /* see above */ }
  },
};

// The access token is in no other place than this variable. Null without a session.
let session = HAS_USERS ? restoredSession() : null;

function restoredSession() {
  const { refresh, email } = stored.read() || {};
  return refresh ? { refresh, email, access: null, expiresAt: 0 } : null;
}

// A renewal has no new refresh token.
function startSession({ AccessToken, RefreshToken, ExpiresIn }, { refresh, email }) {
  session = {
    refresh: RefreshToken ?? refresh, email,
    access: AccessToken, expiresAt: Date.now() + Number(ExpiresIn) * 1000,
  };
  stored.write(session);
}

// `email` is offered at the next sign-in.
function endSession(email = '') {
  session = null;
  $('email').value = email;
  stored.remove();
  sessionChanged();
}

// Its text is never shown: it could repeat what was sent.
class SignInError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

// A call of Amazon Cognito that needs no credentials of AWS.
async function callSignIn(action, body) {
  let response;
  let answer;
  try {
    response = await fetch(LOGIN.endpoint, {
      method: 'POST',
      cache: 'no-store',
      credentials: 'omit',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
      },
      body: JSON.stringify({ ClientId: LOGIN.client, ...body }),
    });
    answer = readJson(await response.text() || '{}');
  } catch {
    throw new ApiError(navigator.onLine
      ? 'The sign-in service cannot be reached. Check the connection and try again.'
      : 'You are offline. Try again when you are online.', { sent: false });
  }
  if (response.ok) return answer;
  const code = response.status >= 500 ? 'InternalErrorException' : String(answer.__type).split('#').at(-1);
  throw new SignInError(code, String(answer.message ?? answer.Message ?? ''));
}

let renewal = null;

// Gets a new access token. Requests that need one at the same time wait for the same call.
function renew() {
  renewal ??= renewOnce(session).finally(() => { renewal = null; });
  return renewal;
}

async function renewOnce(current) {
  try {
    const answer = await callSignIn('InitiateAuth', {
      AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: current.refresh },
    });
    if (session === current) startSession(answer.AuthenticationResult, current);
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    if (!ENDING_ERRORS.includes(error.code)) {
      throw new ApiError(SERVICE_BUSY, { sent: false });
    }
    if (session === current) endSession(current.email);
  }
}

// The routes that need a login, as `Access` of the table has it: those below `/products`.
const needsLogin = (method, url) => url.startsWith(API)
  && (LOGIN.kind === 'all' || (LOGIN.kind === 'writes' && method !== 'GET'));

// A valid access token, but not `rejected`. Where no user is signed in, it asks, or fails without
// `ask`.
async function accessToken({ ask, signal, rejected = null }) {
  const had = session !== null;
  if (session) {
    const isFresh = session.access && session.access !== rejected
      && session.expiresAt - Date.now() > RENEW_BEFORE_MS;
    if (!isFresh) await renew();
    signal?.throwIfAborted();
  }
  if (!session && ask) {
    await signIn(had
      ? 'Your session has ended. Sign in to go on: what you typed is still here.'
      : signInReason());
  }
  if (!session) {
    const message = ask ? 'You are not signed in. Try again to sign in.' : 'Sign in to see the products.';
    throw new ApiError(message, { status: 401, sent: false });
  }
  return session.access;
}

async function withLogin({ ask = true, signal }, request) {
  const token = await accessToken({ ask, signal });
  try {
    return await request(token);
  } catch (error) {
    if (error.status !== 401) throw error;
    // The clock of this machine may be wrong. A request that was rejected has changed nothing.
    return request(await accessToken({ ask, signal, rejected: token }));
  }
}
