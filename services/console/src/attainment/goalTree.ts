import type { Attainment } from '../api/types';

export interface GoalNode extends Attainment {
  children?: GoalNode[];
}

/**
 * The goals of a period as trees. A goal stands under its parent. A quarter's goal whose parent is its own year's goal
 * stands where the year's goal stands: under the goal of that period whose owner is above it.
 */
export function goalTree(
  goals: Attainment[],
  ofYear: Attainment[],
  compare: (left: Attainment, right: Attainment) => number,
): GoalNode[] {
  const shown = new Map(goals.map((goal) => [goal.goalId, goal]));
  const years = new Map(ofYear.map((goal) => [goal.goalId, goal]));
  const byOwner = new Map(goals.map((goal) => [ownerKey(goal), goal]));

  const parentOf = (goal: Attainment): Attainment | undefined => {
    if (!goal.parentId) {
      return undefined;
    }
    const year = years.get(goal.parentId);
    const above = year?.parentId ? years.get(year.parentId) : undefined;
    const parent = shown.get(goal.parentId) ?? (above && byOwner.get(ownerKey(above)));
    return parent === goal ? undefined : parent;
  };

  const children = new Map<string, Attainment[]>();
  const roots: Attainment[] = [];
  for (const goal of goals) {
    const parent = parentOf(goal);
    if (parent) {
      children.set(parent.goalId, [...(children.get(parent.goalId) ?? []), goal]);
    } else {
      roots.push(goal);
    }
  }
  const grow = (level: Attainment[]): GoalNode[] =>
    level.toSorted(compare).map((goal) => {
      const below = children.get(goal.goalId);
      return below ? { ...goal, children: grow(below) } : { ...goal };
    });
  return grow(roots);
}

function ownerKey(goal: Attainment): string {
  return `${goal.owner.id} ${goal.metric}`;
}

/** Share of the target that should be reached by now. */
export function expectedRatio(goal: Pick<Attainment, 'target' | 'expected'>): number {
  const target = Number(goal.target);
  return target > 0 ? Number(goal.expected) / target : 0;
}

/** Only those whose owner's or own name holds the text, with all that stand above them. */
export function onlyMatching(nodes: GoalNode[], text: string): GoalNode[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) {
    return nodes;
  }
  const matches = (node: GoalNode) =>
    `${node.owner.name ?? ''} ${node.name}`.toLowerCase().includes(wanted);
  return nodes.flatMap((node) => {
    if (matches(node)) {
      return [node];
    }
    const children = onlyMatching(node.children ?? [], text);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}
