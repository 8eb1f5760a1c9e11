// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/filekind.h"

#include <QHash>

using namespace Qt::StringLiterals;

FileKind fileKindOf(const QString &path)
{
    static const QHash<QString, FileKind> suffixes = {
            {u"tf"_s, FileKind::Terraform},
            {u"tfvars"_s, FileKind::Terraform},
            {u"hcl"_s, FileKind::Terraform},
            {u"tofu"_s, FileKind::Terraform},
            {u"nomad"_s, FileKind::Terraform},
            {u"json"_s, FileKind::Json},
            {u"jsonc"_s, FileKind::Json},
            {u"json5"_s, FileKind::Json},
            {u"ndjson"_s, FileKind::Json},
            {u"tfstate"_s, FileKind::Json},
            {u"template"_s, FileKind::Json},
            {u"yaml"_s, FileKind::Yaml},
            {u"yml"_s, FileKind::Yaml},
            {u"toml"_s, FileKind::Sections},
            {u"ini"_s, FileKind::Sections},
            {u"cfg"_s, FileKind::Sections},
            {u"conf"_s, FileKind::Sections},
            {u"env"_s, FileKind::Sections},
            {u"properties"_s, FileKind::Sections},
            {u"sh"_s, FileKind::Shell},
            {u"bash"_s, FileKind::Shell},
            {u"zsh"_s, FileKind::Shell},
            {u"mk"_s, FileKind::Shell},
            {u"ps1"_s, FileKind::Shell},
            {u"csv"_s, FileKind::Table},
            {u"tsv"_s, FileKind::Table},
    };
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1).toLower();
    if (name == "makefile"_L1 || name == "jenkinsfile"_L1 || name.startsWith("dockerfile"_L1))
        return FileKind::Shell;
    // ".env", ".env.production"
    if (name == ".env"_L1 || name.startsWith(".env."_L1))
        return FileKind::Sections;
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? FileKind::Other : suffixes.value(name.sliced(dot + 1), FileKind::Other);
}

bool isTerraformFile(const QString &path)
{
    QString name = path.toLower();
    if (name.endsWith(".json"_L1))
        name.chop(5);
    return name.endsWith(".tf"_L1) || name.endsWith(".tofu"_L1) || name.endsWith(".tfvars"_L1);
}
