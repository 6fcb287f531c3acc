"""Sets the letters of a folder (JSON lists of blocks) as one peer does it well: its engine kept warm, one process per core.

usage: peer.py typst|weasyprint|docxtpl TEXTS OUT FONTS PROCESSES
"""
import html, json, multiprocessing, subprocess, sys
from pathlib import Path

PEER, TEXTS, OUT, FONTS, PROCESSES = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]), int(sys.argv[5])

TYPST = """
#set document(title: "Brief")
#set page(paper: "a4", margin: 25mm, footer: context align(right, text(size: 8pt)[#counter(page).display("1 / 1", both: true)]))
#set text(font: "Gentium Book Plus", size: 11pt, lang: "nl", hyphenate: true)
#set par(justify: true)
#for (kind, words) in json(bytes(sys.inputs.letter)) {
  if kind == "heading" { heading(words) } else if kind == "item" { list(words) } else { par(words) }
}
"""

HTML = """<html lang="nl"><head><title>Brief</title><style>
@page {{ size: A4; margin: 25mm; @bottom-right {{ content: counter(page) " / " counter(pages); font-size: 8pt }} }}
@font-face {{ font-family: Letter; src: url("{fonts}/GentiumBookPlus-Regular.ttf") }}
@font-face {{ font-family: Letter; font-weight: bold; src: url("{fonts}/GentiumBookPlus-Bold.ttf") }}
body {{ font: 11pt Letter; text-align: justify; hyphens: auto }}
</style></head><body>{body}</body></html>"""


def typst():
    import typst
    source = TYPST.encode()
    compiler = typst.Compiler(font_paths=[str(FONTS)], ignore_system_fonts=True)

    def make(path):
        letter = compiler.compile(source, format="pdf", sys_inputs={"letter": path.read_text()}, pdf_standards=["a-2a", "ua-1"])
        (OUT / f"{path.stem}.pdf").write_bytes(letter)
    return make


def weasyprint():
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration
    fonts = FontConfiguration()
    tags = {"heading": "h1", "item": "li", "text": "p"}

    def make(path):
        body = "".join(f"<{tags[kind]}>{html.escape(words)}</{tags[kind]}>" for kind, words in json.loads(path.read_text()))
        page = weasyprint.HTML(string=HTML.format(fonts=FONTS.as_uri(), body=body))
        page.write_pdf(OUT / f"{path.stem}.pdf", font_config=fonts, pdf_variant="pdf/ua-1")
    return make


def docxtpl():
    import docx
    from docxtpl import DocxTemplate
    template = OUT / "letter.docx"
    document = docx.Document()
    for line in ("{%p for kind, words in blocks %}", "{{ words }}", "{%p endfor %}"):
        document.add_paragraph(line)
    document.save(template)
    made = []
    for path in sorted(TEXTS.glob("*.json")):
        letter = DocxTemplate(template)
        letter.render({"blocks": json.loads(path.read_text())}, autoescape=True)
        made.append(OUT / f"{path.stem}.docx")
        letter.save(made[-1])
    # One LibreOffice at a time: two share a profile and wait for each other.
    tagged = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
    subprocess.run(["soffice", "--headless", "--convert-to", tagged, "--outdir", OUT, *made], check=True, stdout=subprocess.DEVNULL)


def begin():
    global make
    make = {"typst": typst, "weasyprint": weasyprint}[PEER]()


def one(path):
    make(path)


if PEER == "docxtpl":
    docxtpl()
else:
    paths = sorted(TEXTS.glob("*.json"))
    if len(paths) == 1:
        begin()
        one(paths[0])
    else:
        with multiprocessing.Pool(PROCESSES, initializer=begin) as pool:
            pool.map(one, paths, chunksize=4)
