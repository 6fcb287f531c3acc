//! The house style: `templates/style/style.yaml`, parsed and checked.
