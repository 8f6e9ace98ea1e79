//! The functions as one library, which is optimized once for AWS. A bootstrap is the part of it
//! that one function uses: the linker starts at the symbol with the function's name.

use std::ffi::c_int;
use std::panic::catch_unwind;

macro_rules! functions {
    ($($name:ident $path:literal)*) => {$(
        #[path = $path]
        mod $name;

        // SAFETY: no other symbol of a bootstrap has the name of a function of the table.
        #[unsafe(no_mangle)]
        extern "C" fn $name() -> c_int {
            exit_code($name::main)
        }
    )*};
}

functions! {
    delete_product "../../src/bin/delete_product.rs"
    generate_download_url "../../src/bin/generate_download_url.rs"
    generate_upload_url "../../src/bin/generate_upload_url.rs"
    get_product "../../src/bin/get_product.rs"
    insert_product "../../src/bin/insert_product.rs"
    main_ui "../../src/bin/main_ui.rs"
    process_uploaded_images "../../src/bin/process_uploaded_images.rs"
    query_products "../../src/bin/query_products.rs"
    update_product "../../src/bin/update_product.rs"
    update_product_images "../../src/bin/update_product_images.rs"
    warm_cache "../../src/bin/warm_cache.rs"
}

/// What Rust does with a `main`. A panic has written its message when it arrives here.
fn exit_code(main: fn() -> anyhow::Result<()>) -> c_int {
    match catch_unwind(main) {
        Ok(Ok(())) => 0,
        Ok(Err(error)) => {
            eprintln!("Error: {error:?}");
            1
        }
        Err(_) => 101,
    }
}
