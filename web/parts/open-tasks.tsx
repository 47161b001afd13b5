// What waits for a person at the shop.
import { Paper, Text, Title } from '@mantine/core';
import type { Task } from '../api/simulator.ts';
import styles from './open-tasks.module.css';
import { wordsForReason, wordsForTask, writeNumber, writeTime } from './wording.ts';

export function OpenTasks({ tasks }: { tasks: Task[] }) {
  return (
    <Paper component="section" withBorder radius="lg" p="lg" aria-labelledby="tasks-title">
      <Title order={2} id="tasks-title">
        Open tasks
      </Title>
      {tasks.length === 0 ? (
        <Text c="dimmed" mt={4}>
          Nothing to do. When somebody cannot be texted, such as a caller from abroad or one who has replied STOP, a task to call them back
          appears here.
        </Text>
      ) : (
        <ul className={styles.tasks}>
          {tasks.map((task) => (
            <li key={task.id}>
              <div>
                <Text fw={600}>
                  {wordsForTask(task.kind)}
                  {task.phone ? ` ${writeNumber(task.phone)}` : ''}
                </Text>
                <Text size="sm" c="dimmed">
                  {wordsForReason(task.because)}
                  {task.detail ? `: ${task.detail}` : ''}
                </Text>
              </div>
              <Text size="sm" c="dimmed" className={styles.time}>
                {writeTime(task.createdAt)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}
