//! Drawings (SVG) as drawing operators of a PDF: paths in plain colours, sharp at any size.

use std::fmt::Write as _;

use usvg::{
    ClipPath, FillRule, Group, LineCap, LineJoin, Node, Options, Paint, PaintOrder, Path, Stroke, Transform, Tree,
    roxmltree::{self, ParsingOptions},
    tiny_skia_path::PathSegment,
};

use super::problems;
use crate::diag::Problem;

/// More is no logo.
const MOST_BYTES: usize = 1 << 20;
const MOST_NODES: u32 = 20_000;
/// Deeper groups would exhaust the stack of the reader.
const DEEPEST: usize = 60;

/// Elements that show what a path cannot.
const UNDRAWN: [&str; 4] = ["text", "image", "foreignObject", "script"];

const BROKEN: &Problem = &problems::IMAGE_BROKEN;
const TOO_RICH: &Problem = &problems::IMAGE_SVG_TOO_RICH;

/// A drawing ready to be a form `XObject` (PDF 32000-1, 8.10).
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    pub width: f32,
    pub height: f32,
    /// Operators; the origin is the upper left corner and y grows downwards.
    pub content: String,
}

/// Whether a file is a drawing.
#[must_use]
pub fn is_svg(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let head = &start[..start.len().min(4096)];
    start.starts_with(b"<") && head.windows(4).any(|part| part == b"<svg")
}

/// Reads a drawing.
///
/// # Errors
/// The code of a finding: `image-broken`, `image-too-large`, or `image-svg-too-rich` for what does not consist of paths in
/// plain, opaque colours.
pub fn read(bytes: &[u8]) -> Result<Drawing, &'static Problem> {
    if bytes.len() > MOST_BYTES {
        return Err(&problems::IMAGE_TOO_LARGE);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| BROKEN)?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let xml = roxmltree::Document::parse_with_options(text, options).map_err(|_| BROKEN)?;
    for node in xml.descendants() {
        if UNDRAWN.contains(&node.tag_name().name()) || node.ancestors().count() > DEEPEST {
            return Err(TOO_RICH);
        }
    }
    let tree = Tree::from_xmltree(&xml, &Options::default()).map_err(|_| BROKEN)?;
    let size = tree.size();
    let mut content = String::new();
    group(tree.root(), &mut content, 0)?;
    if content.is_empty() {
        return Err(BROKEN);
    }
    Ok(Drawing { width: size.width(), height: size.height(), content })
}

fn group(group: &Group, content: &mut String, depth: usize) -> Result<(), &'static Problem> {
    let is_plain = group.opacity().get() >= 1.0
        && group.mask().is_none()
        && group.filters().is_empty()
        && group.blend_mode() == usvg::BlendMode::Normal;
    if !is_plain || depth > 2 * DEEPEST {
        return Err(TOO_RICH);
    }
    if let Some(clip) = group.clip_path() {
        content.push_str("q\n");
        clipped(clip, group.abs_transform(), content)?;
    }
    for node in group.children() {
        match node {
            Node::Group(inner) => self::group(inner, content, depth + 1)?,
            Node::Path(path) => self::path(path, content)?,
            Node::Image(_) | Node::Text(_) => return Err(TOO_RICH),
        }
    }
    if group.clip_path().is_some() {
        content.push_str("Q\n");
    }
    Ok(())
}

/// Drawing programs clip to the edges of the sheet; more than one plain path is no such clip.
fn clipped(clip: &ClipPath, around: Transform, content: &mut String) -> Result<(), &'static Problem> {
    let [Node::Path(path)] = clip.root().children() else { return Err(TOO_RICH) };
    if clip.clip_path().is_some() || clip.root().clip_path().is_some() {
        return Err(TOO_RICH);
    }
    let transform = around.pre_concat(clip.transform()).pre_concat(path.abs_transform());
    outline(path, transform, content);
    let rule = path.fill().map_or(FillRule::NonZero, usvg::Fill::rule);
    content.push_str(if rule == FillRule::EvenOdd { "W* n\n" } else { "W n\n" });
    Ok(())
}

fn path(path: &Path, content: &mut String) -> Result<(), &'static Problem> {
    if !path.is_visible() {
        return Ok(());
    }
    content.push_str("q\n");
    numbers(&matrix(path.abs_transform()), "cm", content);
    let fill = |content: &mut String| -> Result<(), &'static Problem> {
        let Some(fill) = path.fill() else { return Ok(()) };
        color(fill.paint(), fill.opacity().get(), "rg", content)?;
        outline(path, Transform::identity(), content);
        content.push_str(if fill.rule() == FillRule::EvenOdd { "f*\n" } else { "f\n" });
        Ok(())
    };
    let stroke = |content: &mut String| -> Result<(), &'static Problem> {
        let Some(stroke) = path.stroke() else { return Ok(()) };
        color(stroke.paint(), stroke.opacity().get(), "RG", content)?;
        pen(stroke, content)?;
        outline(path, Transform::identity(), content);
        content.push_str("S\n");
        Ok(())
    };
    match path.paint_order() {
        PaintOrder::FillAndStroke => fill(content).and_then(|()| stroke(content))?,
        PaintOrder::StrokeAndFill => stroke(content).and_then(|()| fill(content))?,
    }
    content.push_str("Q\n");
    Ok(())
}

fn color(paint: &Paint, opacity: f32, operator: &str, content: &mut String) -> Result<(), &'static Problem> {
    match paint {
        Paint::Color(color) if opacity >= 1.0 => {
            let levels = [color.red, color.green, color.blue].map(|level| f32::from(level) / 255.0);
            numbers(&levels, operator, content);
            Ok(())
        }
        _ => Err(TOO_RICH),
    }
}

fn pen(stroke: &Stroke, content: &mut String) -> Result<(), &'static Problem> {
    numbers(&[stroke.width().get()], "w", content);
    let cap = match stroke.linecap() {
        LineCap::Butt => 0.0,
        LineCap::Round => 1.0,
        LineCap::Square => 2.0,
    };
    let join = match stroke.linejoin() {
        LineJoin::Miter => 0.0,
        LineJoin::Round => 1.0,
        LineJoin::Bevel => 2.0,
        LineJoin::MiterClip => return Err(TOO_RICH),
    };
    numbers(&[cap], "J", content);
    numbers(&[join], "j", content);
    numbers(&[stroke.miterlimit().get()], "M", content);
    if let Some(dashes) = stroke.dasharray() {
        content.push('[');
        numbers(dashes, "]", content);
        numbers(&[stroke.dashoffset()], "d", content);
    }
    Ok(())
}

fn outline(path: &Path, transform: Transform, content: &mut String) {
    let Some(data) = path.data().clone().transform(transform) else { return };
    let mut last = (0.0, 0.0);
    for segment in data.segments() {
        match segment {
            PathSegment::MoveTo(point) => {
                numbers(&[point.x, point.y], "m", content);
                last = (point.x, point.y);
            }
            PathSegment::LineTo(point) => {
                numbers(&[point.x, point.y], "l", content);
                last = (point.x, point.y);
            }
            // PDF has only cubic curves.
            PathSegment::QuadTo(control, point) => {
                let third = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
                let curve = [
                    third(last.0, control.x),
                    third(last.1, control.y),
                    third(point.x, control.x),
                    third(point.y, control.y),
                    point.x,
                    point.y,
                ];
                numbers(&curve, "c", content);
                last = (point.x, point.y);
            }
            PathSegment::CubicTo(one, two, point) => {
                numbers(&[one.x, one.y, two.x, two.y, point.x, point.y], "c", content);
                last = (point.x, point.y);
            }
            PathSegment::Close => content.push_str("h\n"),
        }
    }
}

fn matrix(transform: Transform) -> [f32; 6] {
    [transform.sx, transform.ky, transform.kx, transform.sy, transform.tx, transform.ty]
}

/// Numbers as PDF writes them, without exponents, and the operator that takes them.
fn numbers(numbers: &[f32], operator: &str, content: &mut String) {
    for number in numbers {
        let written = format!("{number:.4}");
        let short = written.trim_end_matches('0').trim_end_matches('.');
        // Writing to a String cannot fail.
        let _ = write!(content, "{} ", if short == "-0" { "0" } else { short });
    }
    content.push_str(operator);
    content.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(inner: &str) -> Result<String, &'static Problem> {
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">{inner}</svg>");
        assert!(is_svg(svg.as_bytes()));
        read(svg.as_bytes()).map(|drawing| drawing.content)
    }

    #[test]
    fn paths_lines_and_colours_become_operators() {
        let content = drawn("<path fill=\"#ff0000\" d=\"M1 2 L3 4 Q5 6 7 8 Z\"/>").unwrap();
        assert!(content.contains("1 0 0 rg\n1 2 m\n3 4 l\n") && content.contains("h\nf\n"), "{content}");
        let content = drawn(
            "<rect x=\"1\" y=\"1\" width=\"5\" height=\"5\" fill=\"none\" stroke=\"#00f\" stroke-width=\"2\" stroke-dasharray=\"1 2\"/>",
        );
        let content = content.unwrap();
        assert!(content.contains("0 0 1 RG\n2 w\n") && content.contains("[1 2 ]\n0 d\n") && content.contains("S\n"));
    }

    #[test]
    fn what_paths_cannot_show_is_refused() {
        for inner in [
            "<text>De Vries</text>",
            "<image href=\"/etc/passwd\"/>",
            "<path d=\"M0 0h9v9z\" opacity=\"0.5\"/>",
            "<path d=\"M0 0h9v9z\" fill-opacity=\"0.5\"/>",
            "<linearGradient id=\"a\"><stop offset=\"0\"/><stop offset=\"1\" stop-color=\"red\"/></linearGradient><path fill=\"url(#a)\" d=\"M0 0h9v9z\"/>",
        ] {
            assert_eq!(drawn(inner), Err(TOO_RICH), "{inner}");
        }
        assert_eq!(drawn(""), Err(BROKEN));
        assert_eq!(read(b"<svg"), Err(BROKEN));
        assert_eq!(drawn(&"<g opacity=\"1\">".repeat(5_000)), Err(BROKEN));
        let deep = format!("{}<path d=\"M0 0h9v9z\"/>{}", "<g>".repeat(5_000), "</g>".repeat(5_000));
        assert_eq!(drawn(&deep), Err(TOO_RICH));
    }

    #[test]
    fn a_clip_to_the_sheet_is_kept() {
        let content = drawn(
            "<clipPath id=\"a\"><path d=\"M0 0h40v20H0z\"/></clipPath><g clip-path=\"url(#a)\"><path d=\"M0 0h9v9z\"/></g>",
        );
        assert!(content.unwrap().contains("W n\n"));
    }

    #[test]
    fn numbers_have_no_exponents() {
        let mut content = String::new();
        numbers(&[1.0e-7, -1.0e-7, 12.5, 100.0, -0.25], "x", &mut content);
        assert_eq!(content, "0 0 12.5 100 -0.25 x\n");
    }
}
