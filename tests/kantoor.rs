//! An office's own folder: its own kinds are held to the same law, whatever they are called.

mod soorten;
