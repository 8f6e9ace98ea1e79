// Signing in and out: the button in the header and the dialog.

const SIGNED_REQUESTS = 'Changes to this API need requests that are signed with AWS credentials. '
  + 'This page has none, and only reads.';

const signInReason = () => (LOGIN.kind === 'all'
  ? 'Only users whom the operator of this API has added can see and change the products.'
  : 'Anyone sees the products. To change them, sign in.');

// Whether this person may change products, as far as the page knows.
const mayChange = () => LOGIN.kind === 'open' || session !== null;

// The same, but offers to sign in.
async function allowChange() {
  if (mayChange()) return true;
  if (HAS_USERS) return signIn(signInReason());
  toast(SIGNED_REQUESTS, 'alert');
  return false;
}

// Called when a session has begun or ended, not when it was renewed: a request that is rejected with
// each new token would else be repeated without end.
function sessionChanged() {
  showAccount();
  if (!session) return;
  if (list.failure?.status === 401) load();
  if (!sheet.open) return;
  if (sheet.reading) {
    sheet.reading = false;
    showReading();
  }
  // The product could not be read without a login.
  if (sheet.id !== null && !sheet.product && $('sheet-error').hasChildNodes()) {
    showError($('sheet-error'), null);
    sheet.ready = refresh(sheet.id);
  }
}

function showAccount() {
  document.documentElement.dataset.login = HAS_USERS ? (session ? 'in' : 'out') : LOGIN.kind;
  $('access').textContent = LOGIN.kind === 'iam' ? SIGNED_REQUESTS : '';
  const button = $('account');
  button.hidden = !HAS_USERS;
  $('account-text').textContent = session ? session.email : 'Sign in';
  button.setAttribute('aria-label', session ? `Signed in as ${session.email}` : 'Sign in');
  button.title = button.ariaLabel;
}

// What is asked after the password was right: a new one. Null before.
let challenge = null;
// Changes when the dialog closes: an answer that comes later has no effect.
let signInRound = 0;
let signingIn = null;

// Opens the dialog. Resolves to whether the person is signed in. Requests that need it at the same
// time wait for the same dialog.
function signIn(reason) {
  signingIn ??= showSignIn(reason).finally(() => { signingIn = null; });
  return signingIn;
}

function showSignIn(reason) {
  const dialog = $('sign-in');
  showSignInStep(null);
  $('sign-in-text').textContent = reason;
  dialog.showModal();
  $($('email').value ? 'password' : 'email').focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      signInRound += 1;
      for (const input of [$('password'), $('new-password')]) input.value = '';
      showPasswords(false);
      showSignInBusy(false);
      // The button that opened the dialog may be hidden now.
      if (document.activeElement === document.body) $(sheet.open ? 'name' : 'q').focus();
      resolve(session !== null);
    }, { once: true });
  });
}

function showSignInStep(next) {
  challenge = next;
  showSignInFailure('');
  $('sign-in-title').textContent = next ? 'Choose a password' : 'Sign in';
  $('password-field').hidden = Boolean(next);
  $('new-password-field').hidden = !next;
  $('email').readOnly = Boolean(next);
  $('sign-in-yes').textContent = next ? 'Save and sign in' : 'Sign in';
}

function showPasswords(visible) {
  $('show-password').checked = visible;
  for (const input of [$('password'), $('new-password')]) input.type = visible ? 'text' : 'password';
}

function showSignInBusy(busy) {
  $('sign-in-yes').disabled = busy;
  $('sign-in-yes').classList.toggle('busy', busy);
}

function showSignInFailure(text, input = null) {
  $('sign-in-error').textContent = text;
  for (const one of [$('email'), $('password'), $('new-password')]) {
    if (one === input) one.setAttribute('aria-invalid', 'true');
    else one.removeAttribute('aria-invalid');
  }
  input?.focus();
}

async function submitSignIn() {
  if ($('sign-in-yes').disabled) return;
  // The user pool ignores the case; that of the local cloud has addresses in lower case.
  const email = $('email').value.trim().toLowerCase();
  const input = challenge ? $('new-password') : $('password');
  if (!/^\S+@\S+$/.test(email)) {
    showSignInFailure('Enter your email address.', $('email'));
    return;
  }
  if (challenge ? [...input.value].length < PASSWORD_CHARS_MIN : !input.value) {
    showSignInFailure(challenge ? `Use at least ${PASSWORD_CHARS_MIN} characters, not ${[...input.value].length}.`
      : 'Enter your password.', input);
    return;
  }
  showSignInFailure('');
  showSignInBusy(true);
  const round = signInRound;
  try {
    const answer = await (challenge
      ? callSignIn('RespondToAuthChallenge', {
        ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: challenge.session,
        ChallengeResponses: { USERNAME: challenge.username, NEW_PASSWORD: input.value },
      })
      : callSignIn('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: email, PASSWORD: input.value },
      }));
    if (round !== signInRound) return;
    showSignInBusy(false);
    acceptAnswer(answer, email);
  } catch (error) {
    if (round !== signInRound) return;
    showSignInBusy(false);
    explainSignIn(error, input);
  }
}

function acceptAnswer({ AuthenticationResult, ChallengeName, ChallengeParameters, Session }, email) {
  if (AuthenticationResult) {
    startSession(AuthenticationResult, { email });
    sessionChanged();
    $('sign-in').close();
    announce(`Signed in as ${email}`);
  } else if (ChallengeName === 'NEW_PASSWORD_REQUIRED') {
    $('password').value = '';
    showSignInStep({ session: Session, username: ChallengeParameters?.USER_ID_FOR_SRP || email });
    $('sign-in-text').textContent = 'Your password was temporary. Choose one that only you know.';
    $('new-password').focus();
  } else {
    showSignInFailure('This account needs a further step, which this page does not have. Ask who runs this API.');
  }
}

// Amazon Cognito has one code for a wrong password and for what only waiting or its operator mends.
function explainSignIn(error, input) {
  const { code, message } = error;
  if (!code) showSignInFailure(error.message);
  else if (code === 'NotAuthorizedException' && challenge) {
    showSignInStep(null);
    $('sign-in-text').textContent = signInReason();
    showSignInFailure('This took too long. Sign in with the temporary password again.', $('password'));
  } else if (BUSY_ERRORS.includes(code)) showSignInFailure(SERVICE_BUSY);
  else if (/attempts exceeded/i.test(message)) {
    showSignInFailure('Too many attempts. Wait some minutes, then try again.');
  } else if (code === 'PasswordResetRequiredException' || /expired/i.test(message)) {
    showSignInFailure('The temporary password has expired. Ask who runs this API for a new one.');
  } else if (/disabled/i.test(message)) {
    showSignInFailure('This account is disabled. Ask who runs this API.');
  } else if (code === 'NotAuthorizedException' || code === 'UserNotFoundException') {
    showSignInFailure('The email address or the password is wrong.', input);
    input.select();
  } else if (code === 'InvalidPasswordException' || code === 'InvalidParameterException') {
    showSignInFailure('This password is not accepted. Use another one, without a space at its start or end.', input);
  } else if (code === 'ResourceNotFoundException') {
    showSignInFailure('The login of this API was replaced. Copy what you have typed, then reload the page.');
  } else showSignInFailure(`The sign-in failed (${code}). Ask who runs this API.`);
}

// No unsaved text can be lost here: the header is out of reach while the sheet is open.
async function signOut() {
  const { refresh, email } = session;
  const isUploading = [...uploads.values()].some((group) => [...group.values()].some((each) => each.state !== 'failed'));
  const agreed = await ask({
    title: `Signed in as ${email}`, text: isUploading ? 'Images that are still being uploaded are lost.' : '',
    yes: 'Sign out', danger: isUploading,
  });
  if (!agreed || session?.refresh !== refresh) return;
  for (const id of [...uploads.keys()]) removeUploads(id);
  endSession();
  if (LOGIN.kind === 'all') forgetProducts();
  try {
    await callSignIn('RevokeToken', { Token: refresh });
    toast('Signed out');
  } catch {
    toast('Signed out in this tab. The sign-in service cannot be reached: there, the session ends by '
      + 'itself within hours.', 'alert');
  }
}

// What only signed-in people may see.
function forgetProducts() {
  Object.assign(list, { products: [], token: null, cache: null });
  for (const known of [categories, newImageUrls]) known.clear();
  renderCategories();
  renderRows();
  load();
}
