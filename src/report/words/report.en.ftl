# The words of the program: help with commands (cli-…) and the fixed words of a report (word-…).

cli-about = Dutch letters with legal effect, proven complete before they are written.
cli-usage = lettergen COMMAND [OPTIONS]
cli-word-usage = Usage:
cli-word-arguments = Arguments
cli-word-options = Options
cli-word-commands = Commands
cli-value-dir = DIR
cli-value-file = FILE
cli-value-path = PATH
cli-value-name = NAME
cli-value-case = CASE
cli-after = Exit codes: 0 all went well (warnings allowed), 1 one or more letters have an error and were not written, 2 could not run (usage, unreadable input, unwritable output).

cli-render = Makes a letter of each case
cli-render-usage = lettergen render [OPTIONS] PATH…
cli-render-paths = A case (YAML or JSON), a folder of cases, a pattern ('cases/**/*.yaml'), @FILE with a path per line, or - for the standard input
cli-render-out = The folder to write the letters in; made if it is not there yet [default: out]
cli-render-format = In which forms: pdf, markdown or both, with a comma between [default: pdf,markdown]
cli-render-verbose = Also name each letter written, and the evidence of each element
cli-render-quiet = Say nothing but errors
cli-render-jobs = So many letters at once [default: as many as there are cores]
cli-render-log = Write everything to this file on the way, a line of JSON per letter
cli-render-explain_evidence = Show for each element the sentence that proves it, and its page
cli-render-resume = Skip letters that are there already and of which nothing has changed since
cli-render-durable = Wait with each letter until it is safe on disk, also if the power fails
cli-render-name = Name letters after fields of their case, for instance `{"{{"} kenmerk.ons {"}}"}` [default: after the case file]
cli-render-shard = Take only share K of N, for several machines at once: 1/4, 2/4, 3/4 and 4/4 together are all
cli-check = Checks everything and writes nothing
cli-check-usage = lettergen check [OPTIONS] PATH…
cli-check-paths = A case (YAML or JSON), a folder of cases, a pattern ('cases/**/*.yaml'), @FILE with a path per line, or - for the standard input
cli-check-verbose = Show for each element the sentence that proves it, and its page
cli-check-quiet = Say nothing but errors
cli-check-jobs = So many cases at once [default: as many as there are cores]
cli-check-log = Write everything to this file on the way, a line of JSON per case
cli-check-explain_evidence = The same as -v
cli-check-shard = Take only share K of N, for several machines at once: 1/4, 2/4, 3/4 and 4/4 together are all
cli-kinds = Lists the letter kinds and what they are for
cli-kinds-usage = lettergen kinds [OPTIONS]
cli-explain = Explains a letter kind, element, rule or code, with its law
cli-explain-usage = lettergen explain [OPTIONS] NAME [CASE]
cli-explain-name = A letter kind, element, rule or code of a message; `law` for every number and address of the law; `termijn` with a case after it to count its terms
cli-explain-case = Only with `termijn`: the case (YAML file) whose terms are counted step by step
cli-explain-only = Of a letter kind only the fields that must be filled in
cli-templates = Folder with your own templates; what stands in it comes before the built-in ones
cli-style = Your own house style (YAML); names of files in it start from the folder of that file
cli-lang = Language of messages: nl or en [default: that of the system]; letters are always Dutch
cli-color = Colours: auto, always or never [default: auto]
cli-report = Form of the report: human or json [default: human]
cli-help = Shows this help
cli-version = Shows the version

word-basis = Basis:
word-help = Help:
word-withheld = letter not written
word-passed = letter written, with warnings
word-wrong = not in order
word-doubtful = in order, with warnings
word-written = written:
word-built-in = built in: { $name }
word-letter-of = the letter of { $name }
word-page = p. { $page }
word-summary-written = { $count ->
        [0] No letter written
        [one] 1 letter written to { $folder }
       *[other] { $count } letters written to { $folder }
    }
word-summary-good = { $count ->
        [0] No letter in order
        [one] 1 letter in order
       *[other] { $count } letters in order
    }
word-summary-not = { $count } not
word-summary-unchanged = { $count } unchanged
word-summary-left = { $count ->
        [one] 1 case not reached
       *[other] { $count } cases not reached
    }
word-summary-passed-over = { $count ->
        [one] 1 file is no case and was left alone
       *[other] { $count } files are no cases and were left alone
    }
word-group = { $count } letters: { $message } ({ $code })
word-group-others = { $names } and { $count } others
word-progress = letters
word-progress-left = left
word-progress-bad = not in order
word-summary-refused = Nothing done
word-errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
word-warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }

word-field = Field
word-choice = Choice
word-choice-of = Chosen at:
word-rights = With the right:
word-ground-needs = Asks for:
word-reads = In the letter:
word-demanded = always needed for { $name }
word-advised = advised for { $name }
word-demanded-ground = required with ground { $name }
word-kind = Letter kind
word-element = Element
word-rule = Rule
word-code = Code
word-fact = Fact
word-decides = Decides:
word-omitted = Not applicable
word-roles = Roles:
word-role = Role
word-deviation = DEVIATION from the built-in templates: { $line }
word-law = The numbers, addresses and terms of the law
word-fields = Fields of the case
word-elements = What the letter must say
word-rules = What must be true
word-required = required
word-required-when = required with { $name }
word-optional = may be left out
word-error = error
word-warning = warning
word-error-when = error with { $name }
word-when = Only with:
word-unless = Not with:
word-each = For each item of:
word-evidence = Evidence:
word-evidence-sentence = Evidence, within one sentence:
word-evidence-or = or
word-shows = Shows:
word-at-least = At least { $count } characters.
word-at-most = At most { $count } characters.
word-unsure = Unsure:
word-example = for instance
word-choices = choice:
word-needs = Reads:
word-used-by = Occurs in:
word-reads-letter = Reads the whole letter, hence also what was typed in the case.
word-no-kinds = There are no letter kinds.
word-terms = Terms of
word-terms-letter = Letter kind { $kind }. The counting is in Dutch, like the law it cites.
word-terms-none = Letters of this kind have no terms.
word-terms-uncounted = This case gives no date yet from which a term can be counted.
word-terms-incomplete = { $count ->
        [one] This case has 1 error; what could not be read because of it is left out here. See `lettergen check`.
       *[other] This case has { $count } errors; what could not be read because of them is left out here. See `lettergen check`.
    }
word-source = Source:
word-as-of = Looked up on:
word-review-by = Look up again by:
word-own-checks = What the author must see to
word-open-points = Open points
word-open-point = Open point:
word-touches = Touches:
