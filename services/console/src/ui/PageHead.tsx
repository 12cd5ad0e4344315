import type { ReactNode } from 'react';

interface Properties {
  title: string;
  text?: string;
  children?: ReactNode;
}

export function PageHead({ title, text, children }: Properties) {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {text && <p>{text}</p>}
      </div>
      {children && <div className="page-tools">{children}</div>}
    </header>
  );
}
