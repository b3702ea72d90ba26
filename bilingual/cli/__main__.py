"""`python -m bilingual.cli`, where scripts are not on the path."""

from bilingual.cli.main import run

if __name__ == "__main__":
    run()
