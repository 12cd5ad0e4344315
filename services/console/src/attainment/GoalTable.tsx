import { Table } from 'antd';
import { useMemo, useState, type Key } from 'react';
import { usePhone } from '../app/preferences';
import { useSpeech } from '../i18n';
import { narrowColumns, wideColumns } from './goalColumns';
import type { GoalNode } from './goalTree';

interface Properties {
  goals: GoalNode[];
  /** Everything unfolded: the reader searches. */
  open: boolean;
  chosenId: string | undefined;
  onChoose: (goalId: string) => void;
}

const usualDepth = 2;
const wholeDepth = 9;

export function GoalTable({ goals, open, chosenId, onChoose }: Properties) {
  const { t, format } = useSpeech();
  const phone = usePhone();
  const [unfolded, setUnfolded] = useState<readonly Key[]>();
  const usual = useMemo(() => upTo(goals, open ? wholeDepth : usualDepth), [goals, open]);
  const columns = useMemo(() => {
    const look = { t, format, chosenId, onChoose };
    return phone ? narrowColumns(look) : wideColumns(look);
  }, [phone, t, format, chosenId, onChoose]);

  return (
    <Table<GoalNode>
      rowKey="goalId"
      size="middle"
      pagination={false}
      columns={columns}
      dataSource={goals}
      expandable={{
        indentSize: phone ? 10 : 18,
        expandedRowKeys: open ? usual : (unfolded ?? usual),
        onExpandedRowsChange: setUnfolded,
      }}
      rowClassName={(goal) => (goal.goalId === chosenId ? 'goal-row goal-chosen' : 'goal-row')}
      onRow={(goal) => ({
        'data-testid': `goal-${goal.goalId}`,
        'data-owner': goal.owner.id,
        onClick: () => {
          onChoose(goal.goalId);
        },
      })}
      locale={{ emptyText: t.attainment.noMatch }}
    />
  );
}

function upTo(nodes: GoalNode[], depth: number): string[] {
  return depth === 0
    ? []
    : nodes.flatMap((node) => [node.goalId, ...upTo(node.children ?? [], depth - 1)]);
}
