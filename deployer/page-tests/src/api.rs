//! The products of a check, made and read with the API. The requests come from the page's origin.

use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::page::{CheckResult, Page};

/// A request with JSON. A throttled request is sent again.
const CALL: &str = "(async ({ method, path, body, tag, token }) => {
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }), ...(tag && { 'if-match': tag }) };
  for (;;) {
    const response = await fetch(new URL(path, location.href.split(/[?#]/)[0]), {
      method, headers, body: body && JSON.stringify(body), cache: 'no-store',
    });
    if (response.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      continue;
    }
    return [response.status, await response.json(), response.headers.get('x-next-token')];
  }
})(argument)";

/// Uploads a file and waits until its image is on the product.
const UPLOAD: &str = "(async ({ id, type, content, contentType, token }) => {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const products = new URL('products', location.href.split(/[?#]/)[0]);
  const query = new URLSearchParams({ type, content_type: contentType });
  const target = await (await fetch(`${products}/${id}/images?${query}`, { method: 'POST', headers })).json();
  const body = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const sent = await fetch(target.url, { method: 'PUT', body, headers: { 'content-type': contentType } });
  if (!sent.ok) throw new Error(`the storage answered ${sent.status}`);
  for (const deadline = Date.now() + 25000; Date.now() < deadline;) {
    const product = await (await fetch(`${products}/${id}`, { cache: 'no-store', headers })).json();
    if (product.images?.[type]) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the product has no image after 25 seconds');
})(argument)";

impl Page {
    /// Adds products to the check's category, given by name and price. Returns their ids.
    pub(crate) async fn add_products(&self, products: &[(&str, &str)]) -> CheckResult<Vec<String>> {
        let mut ids = Vec::new();
        for (name, price) in products {
            let body = json!({
                "name": name, "category": self.category, "price": price,
                "description": format!("About {name}"),
            });
            let product = self.call("POST", "products", Some(body), 201).await?;
            ids.push(product["id"].as_str().unwrap_or_default().to_owned());
        }
        Ok(ids)
    }

    /// A product as the API has it.
    pub(crate) async fn product(&self, id: &str) -> CheckResult<Value> {
        self.call("GET", &format!("products/{id}"), None, 200).await
    }

    /// The products in the check's category, at most 100.
    pub(crate) async fn products(&self) -> CheckResult<Vec<Value>> {
        let path = format!("products?category={}", self.category.replace(' ', "%20"));
        let products = self.call("GET", &path, None, 200).await?;
        Ok(products.as_array().cloned().unwrap_or_default())
    }

    /// Sends a request. Fails if its response has another status.
    pub(crate) async fn call(
        &self,
        method: &str,
        path: &str,
        body: Option<Value>,
        status: u16,
    ) -> CheckResult<Value> {
        self.acts(format!("{method} {path}"));
        let token = self.token.borrow().clone();
        let request = json!({"method": method, "path": path, "body": body, "token": token});
        let response = self.resolve(CALL, request).await?;
        if response[0] == json!(status) {
            Ok(response[1].clone())
        } else {
            Err(self.failure(format!("status {status}"), response.to_string()))
        }
    }

    /// Gives a product an image.
    pub(crate) async fn add_image(&self, id: &str, kind: &str, jpeg: &[u8]) -> CheckResult {
        self.acts(format!("upload the image {kind} of {id}"));
        let content = BASE64_STANDARD.encode(jpeg);
        let token = self.token.borrow().clone();
        let upload = json!({
            "id": id, "type": kind, "content": content, "contentType": "image/jpeg", "token": token,
        });
        self.resolve(UPLOAD, upload).await.map(drop)
    }

    /// Deletes the products of the check. Returns the ids of those that remain.
    pub(crate) async fn delete_products(&self) -> CheckResult<Vec<String>> {
        loop {
            let products = self.products().await?;
            let mut remaining = Vec::new();
            for product in &products {
                let id = product["id"].as_str().unwrap_or_default();
                let path = format!("products/{id}");
                let token = self.token.borrow().clone();
                let request = json!({"method": "DELETE", "path": path, "token": token});
                let response = self.resolve(CALL, request).await?;
                if response[0] != json!(200) && response[0] != json!(404) {
                    remaining.push(id.to_owned());
                }
            }
            if products.is_empty() || !remaining.is_empty() {
                return Ok(remaining);
            }
        }
    }

    /// Writes a file to upload.
    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> CheckResult<std::path::PathBuf> {
        let path = self.folder.join(name);
        std::fs::write(&path, bytes).map_err(|error| {
            self.failure(format!("{} is written", shown(&path)), error.to_string())
        })?;
        Ok(path)
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
