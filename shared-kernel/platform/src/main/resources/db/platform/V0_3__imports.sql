-- Imports of files: what was asked, how it went, and what was wrong with which row.
create table import_job (
    id uuid primary key,
    kind text not null,
    file_name text not null,
    -- Of the file and its options, to tell a repeated request from another one.
    digest text not null,
    idempotency_key text unique,
    status text not null
        check (status in ('VALIDATING', 'PREVIEWED', 'APPLYING', 'DONE', 'REJECTED', 'FAILED')),
    dry_run boolean not null,
    mode text not null,
    -- The file's header as a line of CSV.
    header text not null,
    rows int not null,
    valid int not null default 0,
    faulty int not null default 0,
    processed int not null default 0,
    created int not null default 0,
    changed int not null default 0,
    unchanged int not null default 0,
    failure text,
    started_at timestamptz not null,
    -- When the process that runs it was last seen alive.
    seen_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);
create index import_job_newest on import_job (started_at desc, id desc);
create index import_job_running on import_job (seen_at) where status in ('VALIDATING', 'APPLYING');

create table import_fault (
    job_id uuid not null references import_job on delete cascade,
    number int not null,
    line int not null,
    field text not null,
    value text,
    message text not null,
    suggestion text,
    primary key (job_id, number)
);

-- The rows with faults as they stood in the file, as lines of CSV that a spreadsheet does not run.
create table import_rejected_row (
    job_id uuid not null references import_job on delete cascade,
    line int not null,
    source text not null,
    primary key (job_id, line)
);
