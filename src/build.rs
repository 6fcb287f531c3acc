//! Rebuilds the program when a template is added or removed, since `templates/` is embedded in it.

fn main() {
    println!("cargo:rerun-if-changed=templates");
    println!("cargo:rerun-if-changed=src/build.rs");
}
