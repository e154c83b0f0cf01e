import { ArrowSync20Regular } from '@fluentui/react-icons'
import { may } from '../../../shared/may.ts'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { Failure } from '../../ui/failure.tsx'
import { ViewPage } from '../view-page.tsx'
import { CertificateBar } from './certificate-bar.tsx'
import { FolderGroup } from './folder-group.tsx'
import { ImportGroup } from './import-group.tsx'
import { PullGroup } from './pull-group.tsx'
import { StateBar } from './state-bar.tsx'
import { TroubleGroup } from './trouble-group.tsx'

/** How the intake stands and has gone: what is wrong and what to do first, then counts, pulls, imports, unexpected errors. */
export function HealthView({ account }: { account: Account }) {
  const words = useWords()
  const status = useQuery(client.letters.status, {})
  const health = useQuery(client.letters.health, {})
  const pull = useCommand(client.letters.pull)
  const failure = status.error ?? health.error
  const pulling = pull.isPending || Boolean(status.data?.pulling)
  return (
    <ViewPage
      title={words.health.title}
      width="wide"
      acts={
        status.data?.configured && (
          <CommandButton
            size="bar"
            icon={<ArrowSync20Regular />}
            disabled={pulling}
            onClick={() => {
              if (!pulling) pull.mutate({})
            }}
          >
            {words.frame.pull}
          </CommandButton>
        )
      }
    >
      {failure && <Failure problem={failure} />}
      {status.data && health.data && (
        <>
          <StateBar
            status={status.data}
            failures={health.data.failures}
            administrator={may(account, client.office.mailSettings.who)}
          />
          <CertificateBar endsAt={health.data.certificateEndsAt} />
          <FolderGroup folders={health.data.folders} />
          <PullGroup pulls={health.data.pulls} />
          {may(account, client.letters.imports.who) && <ImportGroup />}
          <TroubleGroup troubles={health.data.troubles} />
        </>
      )}
    </ViewPage>
  )
}
