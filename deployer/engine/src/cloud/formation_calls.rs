//! Calls of CloudFormation by AWS's query protocol: how lists are sent, and how results are read.

use std::ops::ControlFlow;

use roxmltree::{Document, Node};

use super::signed::SignedCall;
use super::xml::{descendant, list, text, without_forbidden};
use super::{Aws, CloudError};

const VERSION: &str = "2010-05-15";

/// A call of CloudFormation. Each may be repeated where the answer was lost: those that start an
/// operation have a token, and the others have no second effect.
pub(super) fn signed_call<'a>(call: &'static str, subject: &'a str) -> SignedCall<'a> {
    SignedCall { call, subject, service: "cloudformation" }
}

/// What a call is sent with, by the protocol's names: `Tags.member.1.Key`.
#[derive(Debug, Clone, Default)]
pub(super) struct Fields<'a>(Vec<(String, &'a str)>);

impl<'a> Fields<'a> {
    pub(super) fn of<const N: usize>(fields: [(&str, &'a str); N]) -> Self {
        Self(fields.map(|(name, value)| (name.to_owned(), value)).into())
    }

    pub(super) fn push(&mut self, name: &str, value: &'a str) {
        self.0.push((name.to_owned(), value));
    }

    /// Adds a list. An item has a value for each of its members, such as `.Key`, or else one value
    /// without a name. CloudFormation keeps the tags of a stack where they are not sent, and
    /// removes them where they are sent as an empty text. So an empty list is sent.
    pub(super) fn push_list<const N: usize>(
        &mut self,
        name: &str,
        items: impl IntoIterator<Item = [(&'static str, &'a str); N]>,
    ) {
        let before = self.0.len();
        for (item, n) in items.into_iter().zip(1..) {
            self.0
                .extend(item.map(|(member, value)| (format!("{name}.member.{n}{member}"), value)));
        }
        if self.0.len() == before {
            self.push(name, "");
        }
    }
}

impl Aws {
    /// Makes a call whose result has nothing to read.
    pub(super) async fn formation_call(
        &self,
        call: SignedCall<'_>,
        fields: &Fields<'_>,
    ) -> Result<(), CloudError> {
        self.formation_answer(call, fields, |_| Some(())).await
    }

    /// What `read` makes of the result of a call.
    pub(super) async fn formation_result<T>(
        &self,
        call: SignedCall<'_>,
        fields: &Fields<'_>,
        read: impl FnOnce(Node<'_, '_>) -> T,
    ) -> Result<T, CloudError> {
        let name = format!("{}Result", call.call);
        self.formation_answer(call, fields, |root| descendant(root, &[&name]).map(read)).await
    }

    /// Gives the result of each page to `read`, until that breaks.
    pub(super) async fn formation_pages(
        &self,
        call: SignedCall<'_>,
        fields: &Fields<'_>,
        mut read: impl FnMut(Node<'_, '_>) -> ControlFlow<()>,
    ) -> Result<(), CloudError> {
        let mut token = String::new();
        loop {
            let mut fields = fields.clone();
            if !token.is_empty() {
                fields.push("NextToken", &token);
            }
            let next = |result: Node<'_, '_>| match read(result) {
                ControlFlow::Continue(()) => text(result, &["NextToken"]),
                ControlFlow::Break(()) => String::new(),
            };
            let next = self.formation_result(call, &fields, next).await?;
            // A server that repeats a token would be asked without end.
            if next.is_empty() || next == token {
                return Ok(());
            }
            token = next;
        }
    }

    /// What `read` makes of the items of a list, on all pages.
    pub(super) async fn formation_list<T>(
        &self,
        call: SignedCall<'_>,
        fields: &Fields<'_>,
        name: &str,
        read: impl Fn(Node<'_, '_>) -> T,
    ) -> Result<Vec<T>, CloudError> {
        let mut all = Vec::new();
        let page = |result: Node<'_, '_>| {
            all.extend(list(result, &[name]).map(&read));
            ControlFlow::Continue(())
        };
        self.formation_pages(call, fields, page).await?;
        Ok(all)
    }

    /// What `read` makes of the root of an answer. The root has the name of the call, so that the
    /// page of a proxy is not an answer.
    async fn formation_answer<T>(
        &self,
        call: SignedCall<'_>,
        fields: &Fields<'_>,
        read: impl FnOnce(Node<'_, '_>) -> Option<T>,
    ) -> Result<T, CloudError> {
        let fields: Vec<_> = fields.0.iter().map(|(name, value)| (&name[..], *value)).collect();
        let body = self.signed_query(call, VERSION, &fields).await?;
        let body = without_forbidden(&body);
        let document = Document::parse(&body).map_err(|error| call.local(&error))?;
        let root = document.root_element();
        let is_answer = root.tag_name().name().strip_suffix("Response") == Some(call.call);
        let result = is_answer.then(|| read(root)).flatten();
        result.ok_or_else(|| CloudError::incomplete(call.call, call.subject, "result"))
    }
}
