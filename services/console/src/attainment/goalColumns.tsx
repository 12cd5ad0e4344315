import type { TableColumnsType } from 'antd';
import type { Format, Texts } from '../i18n';
import { LiveFigure } from '../live/LiveFigure';
import { AttainmentBar, PaceTag } from '../ui/pace';
import { expectedRatio, type GoalNode } from './goalTree';

interface Look {
  t: Texts;
  format: Format;
  chosenId: string | undefined;
  onChoose: (goalId: string) => void;
}

export function wideColumns(look: Look): TableColumnsType<GoalNode> {
  const { t, format } = look;
  return [
    {
      title: t.attainment.owner,
      key: 'owner',
      ellipsis: true,
      render: (_, goal) => ownerName(goal, look),
    },
    {
      title: t.attainment.target,
      key: 'target',
      align: 'right',
      width: 108,
      sorter: (left, right) => Number(left.target) - Number(right.target),
      render: (_, goal) => target(goal, look),
    },
    {
      title: t.attainment.achieved,
      key: 'achieved',
      align: 'right',
      width: 108,
      sorter: (left, right) => Number(left.achieved) - Number(right.achieved),
      render: (_, goal) => achieved(goal, look),
    },
    {
      title: t.attainment.attainment,
      key: 'ratio',
      width: 180,
      sorter: (left, right) => Number(left.ratio) - Number(right.ratio),
      render: (_, goal) => (
        <div className="bar-cell">
          {bar(goal, look)}
          <LiveFigure value={goal.ratio} className="bar-percent">
            {format.percent(goal.ratio)}
          </LiveFigure>
        </div>
      ),
    },
    {
      title: t.attainment.pace,
      key: 'pace',
      width: 106,
      render: (_, goal) => <PaceTag pace={goal.pace} />,
    },
  ];
}

/** The same on a phone, in one column. */
export function narrowColumns(look: Look): TableColumnsType<GoalNode> {
  const { t, format } = look;
  return [
    {
      title: t.attainment.owner,
      key: 'owner',
      render: (_, goal) => (
        <div className="goal-narrow">
          <div className="goal-line">
            {ownerName(goal, look)}
            <PaceTag pace={goal.pace} />
          </div>
          {bar(goal, look)}
          <div className="goal-line goal-small">
            <span>
              {achieved(goal, look)}
              {` / ${target(goal, look)}`}
            </span>
            <LiveFigure value={goal.ratio}>{format.percent(goal.ratio)}</LiveFigure>
          </div>
        </div>
      ),
    },
  ];
}

function ownerName(goal: GoalNode, { chosenId, onChoose }: Look) {
  return (
    <button
      type="button"
      className="goal-name"
      title={goal.name}
      aria-pressed={goal.goalId === chosenId}
      onClick={(event) => {
        event.stopPropagation();
        onChoose(goal.goalId);
      }}
    >
      {goal.owner.name ?? goal.name}
    </button>
  );
}

function target(goal: GoalNode, { format }: Look): string {
  return format.figure(goal.target, goal.metric, goal.currency);
}

function achieved(goal: GoalNode, { format }: Look) {
  return (
    <LiveFigure value={goal.achieved} testId={`achieved-${goal.goalId}`}>
      {format.figure(goal.achieved, goal.metric, goal.currency)}
    </LiveFigure>
  );
}

function bar(goal: GoalNode, { t, format }: Look) {
  const expected = expectedRatio(goal);
  const name = goal.owner.name ?? goal.name;
  return (
    <AttainmentBar
      ratio={goal.ratio}
      expectedRatio={expected}
      pace={goal.pace}
      label={t.attainment.barLabel(name, format.percent(goal.ratio), format.percent(expected))}
    />
  );
}
