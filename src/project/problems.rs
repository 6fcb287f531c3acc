//! What can be wrong with or in `project`, each problem declared once; `report` words them.

use crate::diag::problems;

problems! {
    error FILE_NOT_FOUND = "file-not-found" (file);
    error FILE_UNREADABLE = "file-unreadable" (file, reason);
    error FILE_NOT_REGULAR = "file-not-regular" (file);
    error FILE_TOO_LARGE = "file-too-large" (file, most);
    error FILE_NOT_UTF8 = "file-not-utf8" (file);
    error FILE_FORBIDDEN_CHARACTER = "file-forbidden-character" (file, character);
    error FOLDER_LOOP = "folder-loop" (file);
    error FOLDER_WITHOUT_CASES = "folder-without-cases" (file);
    error CASE_NOT_YAML = "case-not-yaml" (file);
    error CASE_NAME_NOT_UTF8 = "case-name-not-utf8" (file);
    error CASE_COLLISION = "case-collision" (file, other);
    error TEMPLATES_NOT_A_FOLDER = "templates-not-a-folder" (file);
    error TEMPLATES_TOO_MANY = "templates-too-many" (file, most);
    error TEMPLATES_NAME_NOT_UTF8 = "templates-name-not-utf8" (file);
    error STYLE_FILE_MISSING = "style-file-missing" (file, wanted);
    error NO_CASES = "no-cases" (count);
    error PATTERN_WITHOUT_CASES = "pattern-without-cases" (file);
    error LIST_IN_LIST = "list-in-list" (file, line);
    error STDIN_TWICE = "stdin-twice" ();
    error SETTINGS_NOT_TOML = "settings-not-toml" (file);
    error SETTINGS_UNKNOWN_KEY = "settings-unknown-key" (key, known, nearest);
    error SETTINGS_WRONG_TYPE = "settings-wrong-type" (key, wanted);
    error SETTINGS_DIFFER = "settings-differ" (key, file, other);
    error SETTINGS_UNKNOWN_FIELD = "settings-unknown-field" (field, nearest);
}
