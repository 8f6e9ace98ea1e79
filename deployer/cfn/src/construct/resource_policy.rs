//! The resource policy of an API whose callers are limited by their addresses.

use super::api::{Authorization, Endpoint};
use crate::policy::{Policy, PolicyCondition, Principal, Statement};

const INVOKE: [&str; 1] = ["execute-api:Invoke"];
/// All methods of all stages. API Gateway adds the API's ARN, which a template cannot name here: it
/// would be a reference of the API to itself.
const ALL: &str = "execute-api:/*";

/// A policy that denies every request from outside of `addresses`. Without addresses, it denies
/// none, and the API works as without a policy.
///
/// The addresses are in a denial, since for a method that needs a signature a grant in the caller's
/// own role is enough, whatever the policy does not allow.
///
/// A policy rejects what it neither allows nor denies, so it also has to allow everyone. Not so for
/// a method that needs a signature: there, a policy that allows everyone takes the place of the
/// grant, and lets in the callers of all other accounts, too.
pub(super) fn by_address(endpoints: &[Endpoint<'_>], stage: &str, addresses: &[String]) -> Policy {
    let allow = Statement::allow(INVOKE).to(Principal::Everyone).on(unsigned(endpoints, stage));
    let deny = (!addresses.is_empty()).then(|| {
        let outside = PolicyCondition::outside_of(addresses);
        Statement::deny(INVOKE).to(Principal::Everyone).on([ALL]).when(outside)
    });
    Policy::new([Some(allow), deny].into_iter().flatten())
}

/// The methods that need no signature. A verb is among them only as a whole: the path of one method
/// may match that of another.
fn unsigned(endpoints: &[Endpoint<'_>], stage: &str) -> Vec<String> {
    let needs_signature = |verb: &str| {
        let mut all = endpoints.iter().filter(|endpoint| endpoint.method == verb);
        all.any(|endpoint| endpoint.authorization == Authorization::Signature)
    };
    let mut verbs: Vec<&str> = Vec::new();
    for verb in endpoints.iter().map(|endpoint| endpoint.method).chain(["OPTIONS"]) {
        if !verbs.contains(&verb) {
            verbs.push(verb);
        }
    }
    if !verbs.iter().any(|verb| needs_signature(verb)) {
        return vec![ALL.to_owned()];
    }
    let open = verbs.into_iter().filter(|verb| !needs_signature(verb));
    open.map(|verb| format!("execute-api:/{stage}/{verb}/*")).collect()
}
