"""What the person at the keyboard can put right: a code and its facts, the words are elsewhere."""

from enum import StrEnum


class Code(StrEnum):
    """Every refusal the program can give; stable names, printed by the command line."""

    # store and home
    IN_USE = "in_use"
    ALREADY_SET_UP = "already_set_up"
    NOT_SET_UP = "not_set_up"
    FOLDER_NOT_EMPTY = "folder_not_empty"
    LEVEL_NOT_OFFERED = "level_not_offered"
    HOME_NOT_WRITABLE = "home_not_writable"
    ROW_OF_ANOTHER_UNIT = "row_of_another_unit"
    ROW_JAMMED = "row_jammed"
    STORE_MISSING = "store_missing"
    STORE_NEWER = "store_newer"
    STORE_FOREIGN = "store_foreign"
    STORE_DAMAGED = "store_damaged"
    STORE_IO_ERROR = "store_io_error"
    STORE_READ_ONLY = "store_read_only"
    DISK_FULL = "disk_full"
    KEY_FILE_DAMAGED = "key_file_damaged"
    ENGINE_TOO_OLD = "engine_too_old"
    # accounts
    WRONG_PASSWORD = "wrong_password"  # noqa: S105
    PASSWORD_TOO_SHORT = "password_too_short"  # noqa: S105
    SIGN_IN_NEEDED = "sign_in_needed"
    NOT_ALLOWED = "not_allowed"
    USER_EXISTS = "user_exists"
    LAST_ADMINISTRATOR = "last_administrator"
    # values
    NOT_FOUND = "not_found"
    INVALID_FIELD = "invalid_field"
    INVALID_RECORD_FILE = "invalid_record_file"
    NAME_MISSING = "name_missing"
    NAME_CHARACTERS = "name_characters"
    PERIOD_INVALID = "period_invalid"
    ENDS_BEFORE_START = "ends_before_start"
    MINUTES_OVER_LIMIT = "minutes_over_limit"
    MINUTES_BELOW_ZERO = "minutes_below_zero"
    SIGN_IN_DIFFERS = "sign_in_differs"
    ALREADY_POSTED = "already_posted"
    ROWS_NOT_RESOLVED = "rows_not_resolved"
    REASON_MISSING = "reason_missing"
    HALF_HOUR_STEPS = "half_hour_steps"
    TOO_MANY_POINTS = "too_many_points"
    POINT_TOO_LONG = "point_too_long"
    SLOGAN_TOO_LONG = "slogan_too_long"
    # signed records
    RECORD_DAMAGED = "record_damaged"
    CERTIFICATE_REFUSED = "certificate_refused"
    COUNTY_ROOT_DIFFERS = "county_root_differs"
    CONTROL_MISSING = "control_missing"
    CONTROL_FORKED = "control_forked"
    # bundles
    NOT_A_BUNDLE = "not_a_bundle"
    BUNDLE_DAMAGED = "bundle_damaged"
    BUNDLE_TAMPERED = "bundle_tampered"
    BUNDLE_NOT_FOR_US = "bundle_not_for_us"
    BUNDLE_FOREIGN_COUNTY = "bundle_foreign_county"
    BUNDLE_UNKNOWN_SENDER = "bundle_unknown_sender"
    BUNDLE_TOO_NEW = "bundle_too_new"
    BUNDLE_TOO_LARGE = "bundle_too_large"
    # enrolment of devices
    NOT_AN_ENROLMENT = "not_an_enrolment"
    ENROLMENT_DAMAGED = "enrolment_damaged"
    ENROLMENT_REPEATED = "enrolment_repeated"
    ENROLMENT_WRONG_PARENT = "enrolment_wrong_parent"
    ENROLMENT_PARENT_UNKNOWN = "enrolment_parent_unknown"
    ENROLMENT_WRONG_LEVEL = "enrolment_wrong_level"
    ENROLMENT_NUMBER_TAKEN = "enrolment_number_taken"
    ENROLMENT_FINGERPRINT_DIFFERS = "enrolment_fingerprint_differs"
    WELCOME_INCOMPLETE = "welcome_incomplete"
    CARD_DAMAGED = "card_damaged"
    # exchange
    NOT_ENROLLED = "not_enrolled"
    ALREADY_ENROLLED = "already_enrolled"
    ONLY_CENTRE = "only_centre"
    NO_AUTHORITY = "no_authority"
    DEVICE_UNKNOWN = "device_unknown"
    DEVICE_IS_OWN = "device_is_own"
    DEVICE_NOT_BELOW = "device_not_below"
    DEVICE_ALREADY_ENDED = "device_already_ended"
    DEVICE_REVOKED = "device_revoked"
    ROOT_THRESHOLD = "root_threshold"
    ROOT_SIGNERS_MISSING = "root_signers_missing"
    KIT_DAMAGED = "kit_damaged"
    KIT_CODE_WRONG = "kit_code_wrong"
    KIT_FOREIGN = "kit_foreign"
    PAPER_KEY_SHORT = "paper_key_short"
    PAPER_KEY_ROW = "paper_key_row"
    PAPER_KEY_DAMAGED = "paper_key_damaged"
    NO_REQUEST = "no_request"
    ROOT_DIGITS_NEEDED = "root_digits_needed"
    NOTHING_TO_IMPORT = "nothing_to_import"
    APPROVAL_NOT_BELOW = "approval_not_below"
    APPROVAL_NOT_POSTED = "approval_not_posted"
    APPROVAL_OF_HIGHER = "approval_of_higher"
    MONTH_HAS_RETURNED = "month_has_returned"
    DECISION_SEALED = "decision_sealed"
    NOTHING_EXPORTED = "nothing_exported"
    CANCELLED = "cancelled"
    # sticks
    STICK_FULL = "stick_full"
    STICK_READ_ONLY = "stick_read_only"
    STICK_REMOVED = "stick_removed"
    STICK_FAULTY = "stick_faulty"
    STICK_UNREADABLE = "stick_unreadable"
    STICK_FOLDER_REDIRECTED = "stick_folder_redirected"
    # paper
    MISSING_GLYPH = "missing_glyph"
    SHEET_ROWS_OVER_LIMIT = "sheet_rows_over_limit"
    SHEET_CODE_INVALID = "sheet_code_invalid"
    PRINT_NOT_WRITTEN = "print_not_written"
    PDF_UNREADABLE = "pdf_unreadable"
    # registers in and out
    FILE_UNREADABLE = "file_unreadable"
    FILE_EMPTY = "file_empty"
    FILE_NOT_WRITTEN = "file_not_written"
    WORKBOOK_OLD_FORMAT = "workbook_old_format"
    WORKBOOK_ENCRYPTED = "workbook_encrypted"
    WORKBOOK_DAMAGED = "workbook_damaged"
    WORKBOOK_NOT_ONE = "workbook_not_one"
    WORKBOOK_MACRO = "workbook_macro"
    WORKBOOK_FORBIDDEN_XML = "workbook_forbidden_xml"
    WORKBOOK_TOO_BIG = "workbook_too_big"
    WORKBOOK_TOO_MANY_ROWS = "workbook_too_many_rows"
    CSV_ENCODING_MIXED = "csv_encoding_mixed"
    CSV_ENCODING_UNKNOWN = "csv_encoding_unknown"
    CSV_DAMAGED = "csv_damaged"
    ROSTER_NO_SHEET = "roster_no_sheet"
    ROSTER_NO_HEADER = "roster_no_header"
    ROSTER_NO_NAME_COLUMN = "roster_no_name_column"
    ROSTER_FIELD_TWICE = "roster_field_twice"
    ROSTER_MAPPING_INVALID = "roster_mapping_invalid"
    ROSTER_ROWS_REFUSED = "roster_rows_refused"


class WenmingError(Exception):
    """A refusal: nothing was changed, and the person can do something about it.

    ``code`` names what happened, ``facts`` are the values its sentence in messages.py is
    filled with. Facts must hold no personal data beyond what the person just typed.
    """

    def __init__(self, code: Code, **facts: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts
