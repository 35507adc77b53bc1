import { Flex, Input, Typography } from 'antd';

type Props = {
  id: string;
  label: string;
  value: string;
  onChange(value: string): void;
  problem: string | undefined;
};

/** One short name with its label above and what is wrong below. */
export function NameField({ id, label, value, onChange, problem }: Props) {
  return (
    <Flex vertical gap={4} flex={1}>
      <label htmlFor={id}>
        <Typography.Text type="danger">*</Typography.Text> {label}
      </label>
      <Input
        id={id}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-said`}
        {...(problem === undefined ? {} : { status: 'error' as const, 'aria-invalid': true })}
      />
      <Typography.Text type="danger" id={`${id}-said`}>
        {problem}
      </Typography.Text>
    </Flex>
  );
}
