//! An office's own folder: its own kinds are held to the same law, whatever they are called, and none of it is switched off.

mod aanvallen;
mod soorten;
mod verklaard;
mod vloer;
