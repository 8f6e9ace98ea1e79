//! Responses in XML of services that are called without a client crate.

use roxmltree::Node;

/// The descendant by the names on the way to it.
fn descendant<'a, 'd>(node: Node<'a, 'd>, path: &[&str]) -> Option<Node<'a, 'd>> {
    path.iter().try_fold(node, |node, name| node.children().find(|c| c.tag_name().name() == *name))
}

/// The text of a descendant; empty where it is missing.
pub(super) fn text(node: Node<'_, '_>, path: &[&str]) -> String {
    descendant(node, path).and_then(|node| node.text()).unwrap_or_default().to_owned()
}

/// The elements of a descendant: the members of a list.
pub(super) fn list<'a, 'd>(
    node: Node<'a, 'd>,
    path: &[&str],
) -> impl Iterator<Item = Node<'a, 'd>> {
    descendant(node, path).into_iter().flat_map(|list| list.children().filter(Node::is_element))
}
