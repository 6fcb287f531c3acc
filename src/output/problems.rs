//! What can be wrong with or in `output`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    warning ENCLOSURE_APART_NOT_ARCHIVAL = "enclosure-apart-not-archival" of "enclosure-apart" (file);
    warning ENCLOSURE_APART_FONTS = "enclosure-apart-fonts" of "enclosure-apart" (file);
    warning ENCLOSURE_APART_COLOURS = "enclosure-apart-colours" of "enclosure-apart" (file);
    warning ENCLOSURE_APART_ANNOTATIONS = "enclosure-apart-annotations" of "enclosure-apart" (file);
    warning ENCLOSURE_APART_LAYERS = "enclosure-apart-layers" of "enclosure-apart" (file);
    warning ENCLOSURE_APART_CONTENT = "enclosure-apart-content" of "enclosure-apart" (file);
    error IMAGE_UNKNOWN_FORMAT = "image-unknown-format" (image) also (file);
    error IMAGE_SVG_TOO_RICH = "image-svg-too-rich" (image) also (file);
    error IMAGE_BROKEN = "image-broken" (image) also (file);
    error IMAGE_TOO_LARGE = "image-too-large" (image) also (file);
    error IMAGE_CMYK = "image-cmyk" (image) also (file);
    error IMAGE_TURNED = "image-turned" (image) also (file);
    error FONT_NOT_EMBEDDABLE = "font-not-embeddable" (face);
    error PDF_NOT_WRITTEN = "pdf-not-written" (reason);
    error ENCLOSURE_PDF_BROKEN = "enclosure-pdf-broken" (file);
    error ENCLOSURE_PDF_ENCRYPTED = "enclosure-pdf-encrypted" (file);
    error ENCLOSURE_PDF_TOO_LONG = "enclosure-pdf-too-long" (file, pages, most);
}
