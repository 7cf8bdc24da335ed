import { moduleContract } from '#tests/contract/module_contract'
import manifest from '#modules/crm_sales/manifest'

moduleContract(manifest)
