import { Button, Input, Segmented, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { DifferenceTable } from '../approvals/Differences';
import { useSpeech } from '../i18n';
import { PageHead } from '../ui/PageHead';
import { Failure, Loading, Nothing } from '../ui/states';
import { useSettled } from '../ui/useSettled';
import { services, useAudit, type AuditEntry, type Outcome, type ServiceName } from './useAudit';
import { Verification } from './Verification';
import './audit.css';

/** Who did what to which object, when, from where, and what it was before. */
export function AuditPage() {
  const { t, format } = useSpeech();
  const [service, setService] = useState<ServiceName>('team');
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [actor, setActor] = useState('');
  const entries = useAudit(service, { outcome, actor: useSettled(actor) });

  return (
    <>
      <PageHead title={t.pages.audit} text={t.audit.text}>
        <Segmented
          value={service}
          onChange={setService}
          options={services.map((value) => ({ value, label: t.audit.services[value] }))}
        />
      </PageHead>
      <Verification service={service} key={service} />
      <section className="panel">
        <div className="audit-filters">
          <Input
            allowClear
            value={actor}
            placeholder={t.audit.actor}
            aria-label={t.audit.actor}
            onChange={(event) => {
              setActor(event.target.value);
            }}
          />
          <Select<Outcome | ''>
            value={outcome}
            aria-label={t.audit.outcome}
            onChange={setOutcome}
            options={[
              { value: '', label: t.audit.all },
              { value: 'SUCCEEDED', label: t.audit.outcomes.SUCCEEDED },
              { value: 'REFUSED', label: t.audit.outcomes.REFUSED },
            ]}
          />
        </div>
        {entries.isPending ? (
          <Loading rows={10} />
        ) : entries.error ? (
          <Failure error={entries.error} again={() => void entries.refetch()} />
        ) : (
          <>
            <Table<AuditEntry>
              rowKey="id"
              size="small"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={entries.data.pages.flatMap((page) => page.items)}
              locale={{ emptyText: <Nothing text={t.audit.none} /> }}
              expandable={{
                expandedRowRender: (entry) => (
                  <>
                    {entry.verdict.reason && <p>{entry.verdict.reason}</p>}
                    <DifferenceTable rows={entry.changes} />
                  </>
                ),
                rowExpandable: (entry) => entry.changes.length > 0 || Boolean(entry.verdict.reason),
              }}
              columns={[
                {
                  title: t.audit.when,
                  key: 'at',
                  render: (_, entry) => format.moment(entry.at),
                },
                {
                  title: t.audit.actor,
                  key: 'actor',
                  render: (_, entry) => entry.actor?.name ?? entry.actor?.subject ?? '–',
                },
                { title: t.audit.action, dataIndex: 'action', key: 'action' },
                {
                  title: t.audit.object,
                  key: 'object',
                  render: (_, entry) =>
                    [entry.object?.type, entry.object?.id].filter(Boolean).join(' '),
                },
                {
                  title: t.audit.address,
                  key: 'address',
                  render: (_, entry) => entry.origin?.address,
                },
                {
                  title: t.audit.outcome,
                  key: 'outcome',
                  render: (_, entry) => (
                    <Tag color={entry.verdict.outcome === 'REFUSED' ? 'red' : 'green'}>
                      {t.audit.outcomes[entry.verdict.outcome]}
                    </Tag>
                  ),
                },
              ]}
            />
            {entries.hasNextPage && (
              <div className="more">
                <Button
                  loading={entries.isFetchingNextPage}
                  onClick={() => void entries.fetchNextPage()}
                >
                  {t.deals.more}
                </Button>
              </div>
            )}
          </>
        )}
      </section>
    </>
  );
}
